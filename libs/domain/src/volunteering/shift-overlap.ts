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
  collides: boolean;
}

const MINUTE = 60_000;

const byStart = (a: VolunteersShift, b: VolunteersShift): number =>
  a.startsAt.getTime() - b.startsAt.getTime();

/** When a shift keeps somebody busy: the grace is cut off at its end, but a shift shorter than it is still somewhere. */
function busyTime({ startsAt, endsAt }: Span, graceMinutes: number): Span {
  const cut = endsAt.getTime() - graceMinutes * MINUTE;
  return { startsAt, endsAt: new Date(Math.max(cut, startsAt.getTime() + MINUTE)) };
}

function overlapsOf({ day: { graceMinutes }, shift, others }: ShiftQuestion): Overlap[] {
  const busy = busyTime(shift, graceMinutes);
  return timeTaken(others)
    .filter(({ shiftId }) => shiftId !== shift.id)
    .toSorted(byStart)
    .map((other) => ({
      withShiftId: other.shiftId,
      minutes: overlapMinutes(shift, other),
      collides: overlapMinutes(busy, busyTime(other, graceMinutes)) > 0,
    }))
    .filter(({ minutes }) => minutes > 0);
}

/** Nobody is in two places: every other shift that shares more than the grace minutes refuses, the earliest first. */
export function collisionRefusals(question: ShiftQuestion): ShiftRefusal[] {
  return overlapsOf(question)
    .filter(({ collides }) => collides)
    .map(({ withShiftId }) => ({ reason: 'collides', withShiftId }));
}

/** Handovers within the grace minutes: possible, but said before the button is pressed. */
export function overlapWarnings(question: ShiftQuestion): ShiftWarning[] {
  return overlapsOf(question)
    .filter(({ collides }) => !collides)
    .map(({ withShiftId, minutes }) => ({ reason: 'overlap-warned', withShiftId, minutes }));
}
