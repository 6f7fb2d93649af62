import type { JournalKind, PaymentMethod } from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsIn } from '../database/database';
import type { BillSubject, NewBillPosition } from './bill-order';

export interface NewLine {
  billId: string;
  kind: JournalKind;
  cents: number;
  pressKey: string;
  /** Local date. */
  bookedOn: string;
  method?: PaymentMethod | null;
  receipt?: string | null;
  reason?: string | null;
  subjectId?: string | null;
  actorId?: string | null;
}

/** One line at the end of the journal, its number; nothing ever changes one. Lock the bill first. */
export async function addLine(em: EntityManager, line: NewLine): Promise<string> {
  const [row] = await rowsIn<{ id: string }>(
    em,
    `insert into journal_line
       (bill_id, kind, method, cents, receipt, reason, subject_id, press_key, actor_id, booked_on)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id::text as id`,
    [
      line.billId,
      line.kind,
      line.method ?? null,
      line.cents,
      line.receipt ?? null,
      line.reason ?? null,
      line.subjectId ?? null,
      line.pressKey,
      line.actorId ?? null,
      line.bookedOn,
    ],
  );
  if (row === undefined) throw new Error('a line of the journal was not written');
  await rowsIn(em, 'update bill set version = version + 1 where id = ?', [line.billId]);
  return row.id;
}

/** What a charge or a credit says, word for word. */
export async function addPositions(
  em: EntityManager,
  billId: string,
  lineId: string,
  subject: BillSubject,
  positions: readonly NewBillPosition[],
): Promise<void> {
  for (const { kind, words, quantity, cents, vat, waived = false } of positions) {
    await rowsIn(
      em,
      `insert into bill_position
         (bill_id, line_id, kind, words, quantity, cents, vat, waived, subject_type, subject_id)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [billId, lineId, kind, words, quantity, cents, vat, waived, subject.type, subject.id],
    );
  }
}
