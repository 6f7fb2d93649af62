import { mayTakeShift } from './may-take-shift';
import type { ShiftQuestion } from './shift-question';

/** One who waits for a shift: the same shift for the whole line, its own volunteer and others. */
export interface WaitingForShift {
  signUpId: string;
  question: Omit<ShiftQuestion, 'channel' | 'ahead' | 'override'>;
}

export interface LineMoves {
  /** In the order of the line, with the move of each. */
  movesUp: { signUpId: string; move: 'take' | 'ask' }[];
  /** How many stay who might take the shift: a newcomer stands behind them. */
  ahead: number;
}

/**
 * Who moves up in the line of a shift, given in its order. Whoever may not take it now (has something else by then) is
 * passed over and keeps the position. From `freeUntil` on nobody moves up alone, or they would be bound to what they can
 * no longer give back by a tap: the office rings them. The same policy as the button decides.
 */
export function moveUp(line: readonly WaitingForShift[]): LineMoves {
  const moves: LineMoves = { movesUp: [], ahead: 0 };
  for (const { signUpId, question } of line) {
    const kept = question.kept + moves.movesUp.length;
    const { answer } = mayTakeShift({ ...question, kept, channel: 'line', ahead: 0 });
    if (answer === 'refused') continue;
    if (answer === 'full' || question.now >= question.day.freeUntil) moves.ahead += 1;
    else moves.movesUp.push({ signUpId, move: answer === 'free' ? 'take' : 'ask' });
  }
  return moves;
}
