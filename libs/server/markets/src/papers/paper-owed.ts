import { moneyAccountOf, newestBillWith, rowsIn, type Owed } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Office } from '@dabei/contracts';

/** What the payer of a booking still owes at its market; null where nothing was billed. */
export async function owedFor(
  em: EntityManager,
  bookingId: string,
  office: Office,
): Promise<Owed | null> {
  const billId = await newestBillWith(em, { type: 'pitch-booking', id: bookingId });
  if (billId === null) return null;
  const [bill] = await rowsIn<Pick<Owed, 'reference' | 'openCents' | 'dueOn'>>(
    em,
    `select reference, greatest(open_cents, 0)::int as "openCents", due_on::text as "dueOn"
     from bill where id = ?`,
    [billId],
  );
  return bill === undefined ? null : { ...bill, office, account: await moneyAccountOf(em) };
}
