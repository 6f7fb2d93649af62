import { refusalsLeft } from '../community-day/named-override';
import { consecutiveRefusals } from './consecutive-shifts';
import { isRolePending, roleRefusals } from './role-refusals';
import { helpersMissing } from './shift';
import { collisionRefusals, overlapWarnings } from './shift-overlap';
import type { ShiftQuestion } from './shift-question';
import { isLiveShift } from './shift-state';
import { overridableShiftReasons, type ShiftRefusal, type ShiftVerdict } from './shift-verdict';
import { youthRefusals } from './youth-limits';

function dayRefusals({ day, shift }: ShiftQuestion): ShiftRefusal[] {
  return [
    ...(day.calledOff || shift.calledOff ? [{ reason: 'called-off' } as const] : []),
    ...(day.over ? [{ reason: 'day-over' } as const] : []),
  ];
}

function ownRefusals({ shift, others }: ShiftQuestion): ShiftRefusal[] {
  return others.some(({ shiftId, state }) => shiftId === shift.id && isLiveShift(state))
    ? [{ reason: 'already-yours' }]
    : [];
}

/** The office enters before, after and on the day; who stands in the line pressed in time. */
function windowRefusals({ now, channel, day, shift }: ShiftQuestion): ShiftRefusal[] {
  if (channel === 'office') return [];
  if (now >= shift.startsAt) return [{ reason: 'too-late' }];
  if (channel === 'line') return [];
  if (now < day.opensAt) return [{ reason: 'not-yet', opensAt: day.opensAt }];
  return day.closesAt !== null && now >= day.closesAt ? [{ reason: 'too-late' }] : [];
}

function refusalsOf(question: ShiftQuestion): ShiftRefusal[] {
  const refusals = [
    ...dayRefusals(question),
    ...ownRefusals(question),
    ...windowRefusals(question),
    ...roleRefusals(question),
    ...youthRefusals(question),
    ...collisionRefusals(question),
    ...consecutiveRefusals(question),
  ];
  const { channel, override = null } = question;
  return refusalsLeft(refusals, overridableShiftReasons, channel === 'office' ? override : null);
}

/** A newcomer stands behind the line; the office rings the line itself and so may give what is free. */
function isFull({ channel, shift, kept, ahead }: ShiftQuestion): boolean {
  return helpersMissing(shift, kept) <= (channel === 'volunteer' ? ahead : 0);
}

/**
 * The one policy of volunteers: may this person take this shift? The phone, the API, the office, the line and the board
 * all ask here. Ask again, with the sign-up itself left out, before it is reinstated or a `missed` is taken back,
 * and to see whether a shift somebody has still stands (a consent was withdrawn, a shift was moved).
 *
 * All refusals are collected, in the order of `shiftRefusals`. Otherwise `full` goes before `role-not-confirmed`: nobody
 * asks the office for a place that is not there. Source: issue 7 §2.
 */
export function mayTakeShift(question: ShiftQuestion): ShiftVerdict {
  const warnings = overlapWarnings(question);
  const [first, ...more] = refusalsOf(question);
  if (first !== undefined) return { answer: 'refused', refusals: [first, ...more], warnings };
  if (isFull(question)) return { answer: 'full', warnings };
  return { answer: isRolePending(question) ? 'role-not-confirmed' : 'free', warnings };
}
