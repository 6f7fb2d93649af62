import type { ShiftAnswerView } from '@dabei/contracts';
import type { ShiftVerdict } from '@dabei/domain';
import { answerOf } from '../facts/ask-shift';
import type { StoredShift } from '../facts/shifts';

/** The answer on one's own page: there one can wait for what is full. */
export function ownAnswerOf(
  verdict: ShiftVerdict,
  { waiting }: Pick<StoredShift, 'waiting'>,
): ShiftAnswerView {
  return verdict.answer === 'full' ? { outcome: 'waits', ahead: waiting } : answerOf(verdict);
}
