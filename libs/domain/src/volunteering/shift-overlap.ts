import type { Span } from '../registrations/span';
import type { ShiftQuestion, VolunteersShift } from './shift-question';
import type { ShiftRefusal, ShiftWarning } from './shift-verdict';
import { timeTaken } from './time-taken';

/**
 * By how many minutes one of two shifts would have to move for them not to overlap; 0 or less: they do not. At a
 * handover these are the shared minutes; a short shift in the middle of a long one is far from fitting.
 */
export function overlapMinutes(a: Span, b: Span): number {
  const aIntoB = a.endsAt.getTime() - b.startsAt.getTime();
  const bIntoA = b.endsAt.getTime() - a.startsAt.getTime();
  return Math.min(aIntoB, bIntoA) / 60_000;
}

interface Overlap {
  withShiftId: string;
  minutes: number;
}

const byStart = (a: VolunteersShift, b: VolunteersShift): number =>
  a.startsAt.getTime() - b.startsAt.getTime();

function overlapsOf({ shift, others }: ShiftQuestion): Overlap[] {
  return timeTaken(others)
    .filter(({ shiftId }) => shiftId !== shift.id)
    .toSorted(byStart)
    .map((other) => ({ withShiftId: other.shiftId, minutes: overlapMinutes(shift, other) }))
    .filter(({ minutes }) => minutes > 0);
}

/** Nobody is in two places: every other shift that shares more than the grace minutes refuses, the earliest first. */
export function collisionRefusals(question: ShiftQuestion): ShiftRefusal[] {
  return overlapsOf(question)
    .filter(({ minutes }) => minutes > question.day.graceMinutes)
    .map(({ withShiftId }) => ({ reason: 'collides', withShiftId }));
}

/** Handovers within the grace minutes: possible, but said before the button is pressed. */
export function overlapWarnings(question: ShiftQuestion): ShiftWarning[] {
  return overlapsOf(question)
    .filter(({ minutes }) => minutes <= question.day.graceMinutes)
    .map((overlap) => ({ reason: 'overlap-warned', ...overlap }));
}
