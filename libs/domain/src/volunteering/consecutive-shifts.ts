import type { ShiftQuestion } from './shift-question';
import { shiftRuns } from './shift-runs';
import type { ShiftRefusal } from './shift-verdict';
import { timeTaken } from './time-taken';

/** At most `most` shifts before a pause of at least `pauseMinutes`. */
export interface ConsecutiveLimit {
  most: number;
  pauseMinutes: number;
}

/** Would this be one shift too many without a pause? A shift between two others may join them to one run. */
export function consecutiveRefusals({ day, shift, others }: ShiftQuestion): ShiftRefusal[] {
  if (day.consecutive === null) return [];
  const { most: limit, pauseMinutes } = day.consecutive;
  const runs = shiftRuns([...timeTaken(others), shift], pauseMinutes);
  const isTooLong = runs.some((run) => run.includes(shift) && run.length > limit);
  return isTooLong ? [{ reason: 'too-many-consecutive', limit, pauseMinutes }] : [];
}
