import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsIn } from '../database/database';
import type { BillSubject } from './bill-order';
import type { LockedBill } from './lock-bill';

/** One thing on one bill. */
export interface Charged {
  billId: string;
  subject: BillSubject;
}

/** Things on bills as a list that a query reads; `at` is the place in it. */
export const asRows = (charged: readonly Charged[]): string =>
  JSON.stringify(
    charged.map(({ billId, subject: { type, id } }, at) => ({ at, billId, type, id })),
  );

/**
 * What is left of the deposit of each thing on a locked bill, and what of it went back or was kept; in their order. A
 * line that names no thing counts for whichever is asked first, never for more than the bill has.
 */
export async function depositsOf(
  em: EntityManager,
  charged: readonly Charged[],
  bills: ReadonlyMap<string, LockedBill>,
): Promise<{ leftCents: number; goneCents: number }[]> {
  const rows = await rowsIn<{ at: number; charged: number; gone: number }>(
    em,
    `select r.at,
       (select coalesce(sum(p.cents), 0)::int from bill_position p where p.bill_id = r."billId" and p.kind = 'deposit'
         and p.subject_type = r.type and p.subject_id = r.id) as charged,
       (select coalesce(sum(case when j.kind in ('deposit-returned', 'deposit-kept') then j.cents
           when j.kind in ('deposit-return-reversed', 'deposit-keep-reversed') then -j.cents end), 0)::int
         from journal_line j where j.bill_id = r."billId" and j.subject_id = r.id) as gone
     from json_to_recordset(?::json) as r (at int, "billId" uuid, type text, id uuid) order by r.at`,
    [asRows(charged)],
  );
  return rows.map((row) => {
    const onBill = bills.get(charged[row.at]?.billId ?? '')?.depositLeftCents ?? 0;
    const leftCents = Math.max(0, Math.min(row.charged - row.gone, onBill));
    return { leftCents, goneCents: row.charged - leftCents };
  });
}
