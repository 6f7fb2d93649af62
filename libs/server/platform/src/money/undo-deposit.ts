import { mayUndoDeposit, type JournalKind, type PaymentMethod } from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsIn } from '../database/database';
import { DomainError } from '../problems/domain-error';
import { addLine } from './add-line';
import { lockBill } from './lock-bill';

export interface DepositUndo {
  billId: string;
  /** The thing whose deposit it is. */
  subjectId: string;
  /** What is to be taken back, where it is the last thing that was done. */
  kind: 'deposit-returned' | 'deposit-kept';
  pressKey: string;
  actorId: string;
}

export interface UndoneDeposit {
  cents: number;
  /** Of the line that is taken back; it counts no longer. */
  receipt: string | null;
}

interface Newest extends UndoneDeposit {
  kind: JournalKind;
  method: PaymentMethod | null;
  bookedOn: string;
}

/** Takes back the last thing that was done with a deposit, with a line of its own; 409 where it may not. */
export async function undoDeposit(
  em: EntityManager,
  { billId, subjectId, kind, pressKey, actorId }: DepositUndo,
  today: string,
): Promise<UndoneDeposit> {
  await lockBill(em, billId);
  const [newest] = await rowsIn<Newest>(
    em,
    `select kind, cents, method, receipt, booked_on::text as "bookedOn" from journal_line
     where bill_id = ? and subject_id = ? and kind like 'deposit-%' order by id desc limit 1`,
    [billId, subjectId],
  );
  const verdict = mayUndoDeposit(newest, today);
  if (newest?.kind !== kind || verdict.outcome === 'refused')
    throw new DomainError('conflict', { reason: 'money-nothing-to-undo' });
  const { cents, method, receipt } = newest;
  await addLine(em, {
    ...{ billId, subjectId, pressKey, actorId, cents, method },
    ...{ kind: verdict.kind, reason: 'deposit-undone', bookedOn: today },
  });
  return { cents, receipt };
}
