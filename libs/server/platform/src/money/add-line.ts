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

/** Lines at the end of the journal, in the order given; their numbers. Nothing ever changes one. Lock the bills first. */
export async function addLines(em: EntityManager, lines: readonly NewLine[]): Promise<string[]> {
  if (lines.length === 0) return [];
  const rows = await rowsIn<{ id: string; pressKey: string }>(
    em,
    `insert into journal_line
       (bill_id, kind, method, cents, receipt, reason, subject_id, press_key, actor_id, booked_on)
     select "billId", kind, method, cents, receipt, reason, "subjectId", "pressKey", "actorId", "bookedOn"
     from json_to_recordset(?::json) as l (at int, "billId" uuid, kind text, method text, cents int, receipt text,
       reason text, "subjectId" uuid, "pressKey" uuid, "actorId" text, "bookedOn" date) order by at
     returning id::text as id, press_key::text as "pressKey"`,
    [JSON.stringify(lines.map((line, at) => ({ ...line, at })))],
  );
  await rowsIn(em, 'update bill set version = version + 1 where id = any(?::uuid[])', [
    `{${lines.map(({ billId }) => billId).join(',')}}`,
  ]);
  const written = new Map(rows.map(({ id, pressKey }) => [keyText(pressKey), id]));
  return lines.map(({ pressKey }) => {
    const id = written.get(keyText(pressKey));
    if (id === undefined) throw new Error('a line of the journal was not written');
    return id;
  });
}

/** A key may come without dashes or in capitals; the column knows only one way to write it. */
const keyText = (key: string): string => key.toLowerCase().replaceAll('-', '');

/** One line, as `addLines`. */
export async function addLine(em: EntityManager, line: NewLine): Promise<string> {
  const [id = ''] = await addLines(em, [line]);
  return id;
}

/** What one line charges or credits for one thing. */
export interface LinePositions {
  billId: string;
  lineId: string;
  subject: BillSubject;
  positions: readonly NewBillPosition[];
}

/** What charges and credits say, word for word. */
export async function addPositions(
  em: EntityManager,
  lines: readonly LinePositions[],
): Promise<void> {
  const rows = lines.flatMap(({ billId, lineId, subject, positions }) =>
    positions.map(({ kind, words, quantity, cents, vat, waived = false }) => ({
      ...{ billId, lineId, kind, words, quantity, cents, vat, waived },
      ...{ subjectType: subject.type, subjectId: subject.id },
    })),
  );
  if (rows.length === 0) return;
  await rowsIn(
    em,
    `insert into bill_position
       (bill_id, line_id, kind, words, quantity, cents, vat, waived, subject_type, subject_id)
     select "billId", "lineId", kind, words, quantity, cents, vat, waived, "subjectType", "subjectId"
     from json_to_recordset(?::json) as p (at int, "billId" uuid, "lineId" bigint, kind text, words text,
       quantity numeric, cents int, vat text, waived boolean, "subjectType" text, "subjectId" uuid) order by at`,
    [JSON.stringify(rows.map((row, at) => ({ ...row, at })))],
  );
}
