import { sumCents } from './cents';
import { billDirection, moneyDirection, type JournalKind, type PaymentMethod } from './journal';

/** A line of the journal with what the treasurer needs of its bill. */
export interface LedgerLine {
  /** Order of writing. */
  id: number;
  bookedOn: string;
  reference: string;
  kind: JournalKind;
  method: PaymentMethod | null;
  receipt: string | null;
  cents: number;
}

/** One row of the export: no name, the reference leads to the payer while the treasurer may know it. */
export interface TreasurerRow extends Omit<LedgerLine, 'id' | 'cents'> {
  /** What this line adds to or takes from what is billed, signed. */
  billedCents: number;
  /** What this line brings in or gives out, signed. */
  moneyCents: number;
}

export interface TreasurerTotals {
  billedCents: number;
  moneyCents: number;
  cashCents: number;
  transferCents: number;
}

/**
 * The journal of a period for the town's treasurer, both local days included, in the order of day and writing. Periods
 * that follow each other contain every line exactly once.
 */
export function treasurerRows(
  lines: readonly LedgerLine[],
  { from, until }: { from: string; until: string },
): TreasurerRow[] {
  return lines
    .filter(({ bookedOn }) => bookedOn >= from && bookedOn <= until)
    .sort((a, b) => (a.bookedOn < b.bookedOn ? -1 : a.bookedOn > b.bookedOn ? 1 : a.id - b.id))
    .map(({ bookedOn, reference, kind, method, receipt, cents }) => ({
      bookedOn,
      reference,
      kind,
      method,
      receipt,
      billedCents: billDirection[kind] * cents || 0,
      moneyCents: moneyDirection[kind] * cents || 0,
    }));
}

/** The sums below the rows. */
export function treasurerTotals(rows: readonly TreasurerRow[]): TreasurerTotals {
  const money = (some: readonly TreasurerRow[]): number =>
    sumCents(some.map(({ moneyCents }) => moneyCents));
  return {
    billedCents: sumCents(rows.map(({ billedCents }) => billedCents)),
    moneyCents: money(rows),
    cashCents: money(rows.filter(({ method }) => method === 'cash')),
    transferCents: money(rows.filter(({ method }) => method === 'transfer')),
  };
}
