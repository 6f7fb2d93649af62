import { vatKeys, type BillPosition, type VatKey } from './bill-position';
import { sumCents } from './cents';

/** The tax inside a gross amount, in cents. */
export interface VatShare {
  key: VatKey;
  grossCents: number;
  netCents: number;
  vatCents: number;
}

const PERCENT: Readonly<Record<VatKey, number>> = { none: 0, '7': 7, '19': 19 };

/**
 * The tax that is inside the gross price of one position, rounded to the cent. Halves do not occur at 7 and 19 per cent,
 * so taking a position back takes back the same tax. Net and tax always sum to the gross price.
 */
export function vatInside(grossCents: number, key: VatKey): VatShare {
  const percent = PERCENT[key];
  // no negative zero: it is not equal to zero where values are compared
  const vatCents = Math.round((grossCents * percent) / (100 + percent)) || 0;
  return { key, grossCents, netCents: grossCents - vatCents, vatCents };
}

export interface BillTotal {
  feeCents: number;
  depositCents: number;
  totalCents: number;
  /** Per VAT key that occurs among the fees, without 'none'; a deposit is no supply and bears no tax. */
  vat: VatShare[];
}

/** What a bill amounts to, in cents. Tax is rounded per position and then added, so that every line can be checked. */
export function billTotal(positions: readonly BillPosition[]): BillTotal {
  const fees = positions.filter(({ kind }) => kind === 'fee');
  const feeCents = sumCents(fees.map(({ cents }) => cents));
  const depositCents = sumCents(
    positions.filter(({ kind }) => kind === 'deposit').map(({ cents }) => cents),
  );
  const vat = vatKeys.flatMap((key): VatShare[] => {
    const shares = fees
      .filter((position) => key !== 'none' && position.vat === key)
      .map(({ cents }) => vatInside(cents, key));
    const sum = (of: 'grossCents' | 'netCents' | 'vatCents'): number =>
      sumCents(shares.map((share) => share[of]));
    return shares.length === 0
      ? []
      : [
          {
            key,
            grossCents: sum('grossCents'),
            netCents: sum('netCents'),
            vatCents: sum('vatCents'),
          },
        ];
  });
  return { feeCents, depositCents, totalCents: sumCents([feeCents, depositCents]), vat };
}
