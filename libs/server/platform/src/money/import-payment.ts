import type { EntityManager } from '@mikro-orm/postgresql';
import { randomUUID } from '../chance/chance';
import { rowsIn } from '../database/database';
import { addLine } from './add-line';
import { lockBill } from './lock-bill';

interface EarlierPayment {
  billId: string;
  cents: number;
  receipt: string;
  paidOn: string;
  subjectId: string;
}

/** Books cash that was paid before there was a bill, with the receipt it got then; a receipt is booked once. */
export async function importPayment(
  em: EntityManager,
  { billId, cents, receipt, paidOn, subjectId }: EarlierPayment,
): Promise<void> {
  if (cents <= 0) return;
  await lockBill(em, billId);
  const known = await rowsIn(em, 'select 1 from journal_line where receipt = ?', [receipt]);
  if (known.length > 0) return;
  const line = { billId, cents, receipt, subjectId, bookedOn: paidOn, pressKey: randomUUID() };
  await addLine(em, { ...line, kind: 'paid', method: 'cash' });
}
