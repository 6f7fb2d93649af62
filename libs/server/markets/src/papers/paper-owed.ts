import { moneyAccountOf, rowsIn, type Owed } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Office } from '@dabei/contracts';

/** What the payer of a booking still owes at its market; null where nothing was billed. */
export async function owedFor(
  em: EntityManager,
  bookingId: string,
  office: Office,
): Promise<Owed | null> {
  const [bill] = await rowsIn<Pick<Owed, 'reference' | 'openCents' | 'dueOn'>>(
    em,
    `select b.reference, greatest(s.open_cents, 0)::int as "openCents", b.due_on::text as "dueOn"
     from bill b join bill_sums s on s.bill_id = b.id
     where b.id = (select o.bill_id from bill_position o
       where o.subject_type = 'pitch-booking' and o.subject_id = ? order by o.id desc limit 1)`,
    [bookingId],
  );
  return bill === undefined ? null : { ...bill, office, account: await moneyAccountOf(em) };
}
