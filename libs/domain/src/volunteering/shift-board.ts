import { mayTakeShift } from './may-take-shift';
import { filledShare, helpersMissing, type Shift } from './shift';
import type { ShiftQuestion } from './shift-question';
import type { ShiftVerdict } from './shift-verdict';

/** A shift on offer; `kept` and `ahead` as in the question. */
export type OfferedShift = Pick<ShiftQuestion, 'shift' | 'kept' | 'ahead'>;

export interface BoardShift {
  shift: Shift;
  /** How many helpers are still looked for. */
  open: number;
  verdict: ShiftVerdict;
}

const tiers: Record<ShiftVerdict['answer'], number> = {
  free: 0,
  'role-not-confirmed': 0,
  full: 1,
  refused: 2,
};

interface Ranked {
  row: BoardShift;
  filled: number;
}

const isOwn = ({ verdict }: BoardShift): boolean =>
  verdict.answer === 'refused' && verdict.refusals.some(({ reason }) => reason === 'already-yours');

/** What fits, then where helpers are missing most, then the earliest; ids only keep equal rows in their order. */
function byUse(a: Ranked, b: Ranked): number {
  return (
    tiers[a.row.verdict.answer] - tiers[b.row.verdict.answer] ||
    a.filled - b.filled ||
    a.row.shift.startsAt.getTime() - b.row.shift.startsAt.getTime() ||
    (a.row.shift.id < b.row.shift.id ? -1 : 1)
  );
}

/**
 * "Einsätze, die ich übernehmen kann": every shift with the policy's own answer, so that nobody finds out by pressing;
 * what the volunteer has already is left out. What fits comes first, what can be waited for next, what is refused last,
 * with its reasons; in each of them the fewest helpers for the need come first, then the earliest start.
 */
export function shiftBoard(
  asker: Omit<ShiftQuestion, keyof OfferedShift>,
  offered: readonly OfferedShift[],
): BoardShift[] {
  return offered
    .map(({ shift, kept, ahead }) => ({
      row: {
        shift,
        open: helpersMissing(shift, kept),
        verdict: mayTakeShift({ ...asker, shift, kept, ahead }),
      },
      filled: filledShare(shift, kept),
    }))
    .filter(({ row }) => !isOwn(row))
    .sort(byUse)
    .map(({ row }) => row);
}
