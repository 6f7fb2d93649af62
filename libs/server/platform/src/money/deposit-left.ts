import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsIn } from '../database/database';
import type { BillSubject } from './bill-order';
import type { LockedBill } from './lock-bill';

/**
 * What is left of the deposit of one thing on a locked bill, and what of it went back or was kept. A line that names no
 * thing counts for whichever is asked first, never for more than the bill has.
 */
export async function depositOf(
  em: EntityManager,
  bill: Pick<LockedBill, 'id' | 'depositLeftCents'>,
  { type, id }: BillSubject,
): Promise<{ leftCents: number; goneCents: number }> {
  const [row] = await rowsIn<{ charged: number; gone: number }>(
    em,
    `select (select coalesce(sum(p.cents), 0)::int from bill_position p where p.bill_id = ? and p.kind = 'deposit'
         and p.subject_type = ? and p.subject_id = ?) as charged,
       (select coalesce(sum(j.cents), 0)::int from journal_line j where j.bill_id = ? and j.subject_id = ?
         and j.kind in ('deposit-returned', 'deposit-kept')) as gone`,
    [bill.id, type, id, bill.id, id],
  );
  const { charged = 0, gone = 0 } = row ?? {};
  const leftCents = Math.max(0, Math.min(charged - gone, bill.depositLeftCents));
  return { leftCents, goneCents: charged - leftCents };
}
