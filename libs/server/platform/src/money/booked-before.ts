import type { JournalKind } from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsIn } from '../database/database';
import { DomainError } from '../problems/domain-error';

export interface BookedLine {
  lineId: string;
  receipt: string | null;
  /** The press was booked before. */
  again: boolean;
}

interface Press {
  billId: string;
  kind: JournalKind;
  cents: number;
  pressKey: string;
}

/** The line of this press, under the bill's lock; null: it is the first. 422 where it was another act. */
export async function bookedBefore(
  em: EntityManager,
  { billId, kind, cents, pressKey }: Press,
): Promise<BookedLine | null> {
  const [line] = await rowsIn<{ id: string; receipt: string | null; same: boolean }>(
    em,
    `select id::text as id, receipt, bill_id = ? and kind = ? and cents = ? as same
     from journal_line where press_key = ?`,
    [billId, kind, cents, pressKey],
  );
  if (line === undefined) return null;
  if (!line.same) throw new DomainError('idempotency-key-reused');
  return { lineId: line.id, receipt: line.receipt, again: true };
}
