import type { BillRow, BillShow } from '@dabei/contracts';
import { balanceOf, billState, isOverdue, journalKinds, type JournalKind } from '@dabei/domain';
import { openPayer, type Payer, type Sealer } from '@dabei/server/platform';

/** A bill with its sums, as the database gives it. */
export interface StoredBill {
  id: string;
  reference: string;
  title: string;
  householdId: string | null;
  guardian: string | null;
  sealed: string | null;
  keyId: string | null;
  madeOn: string;
  dueOn: string;
  difficult: boolean;
  version: number;
  sums: Partial<Record<JournalKind, number>>;
  depositCents: number;
}

export const storedBills = `
  select b.id, b.reference, b.title, b.household_id as "householdId", encode(b.sealed, 'hex') as sealed,
    b.key_id as "keyId", b.made_on::text as "madeOn", b.due_on::text as "dueOn",
    b.difficult_at is not null as difficult, b.version, s.sums, s.deposit_cents as "depositCents",
    (select g.first_name || ' ' || g.last_name from guardian g where g.household_id = b.household_id
       order by g.id limit 1) as guardian
  from bill b join bill_sums s on s.bill_id = b.id`;

/** Which bills a list shows, by what the bill itself keeps of its sums; `?` is today where it stands. */
export const showConditions: Record<BillShow, { sql: string; asksToday?: true }> = {
  open: { sql: 'b.open_cents > 0' },
  due: {
    sql: 'b.open_cents > 0 and b.difficult_at is null and b.due_on < ?',
    asksToday: true,
  },
  difficult: { sql: 'b.open_cents > 0 and b.difficult_at is not null' },
  refund: { sql: 'b.open_cents < 0' },
  deposit: { sql: 'b.deposit_left_cents > 0 and b.open_cents <= 0' },
  all: { sql: 'true' },
};

export const balanceOfStored = ({ sums, depositCents }: StoredBill) =>
  balanceOf(
    journalKinds.flatMap((kind) => ({ kind, cents: sums[kind] ?? 0 })),
    depositCents,
  );

/** Who pays: as it was when the bill was made, else the family that has it. */
export function payerOf(
  { sealed, keyId, guardian }: Pick<StoredBill, 'sealed' | 'keyId' | 'guardian'>,
  sealer: Sealer,
): Payer | null {
  if (sealed !== null && keyId !== null) return openPayer(sealer, sealed, keyId);
  return guardian === null ? null : { name: guardian, address: null };
}

export function billRowOf(bill: StoredBill, sealer: Sealer, today: string): BillRow {
  const { id, reference, title, madeOn, dueOn, difficult } = bill;
  const balance = balanceOfStored(bill);
  return {
    id,
    reference,
    title,
    payer: payerOf(bill, sealer)?.name ?? null,
    madeOn,
    dueOn,
    due: isOverdue(balance, dueOn, today, difficult),
    difficult,
    state: billState(balance),
    balance,
  };
}
