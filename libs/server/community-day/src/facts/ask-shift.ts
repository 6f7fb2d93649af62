import type { ShiftAnswerView } from '@dabei/contracts';
import {
  mayTakeShift,
  type ShiftChannel,
  type ShiftVerdict,
  type VolunteersShift,
  type WaitingForShift,
} from '@dabei/domain';
import { helpersDayOf, type CommunityDay } from './community-day';
import type { StoredShift } from './shifts';
import { policyVolunteerOf, type Volunteer } from './volunteer';

/** Who wants to take shifts of a day, and on which way. */
export interface AskingVolunteer {
  now: Date;
  zone: string;
  channel: ShiftChannel;
  day: CommunityDay;
  volunteer: Pick<Volunteer, 'person' | 'foodUntil' | 'roles'>;
  others: readonly VolunteersShift[];
}

/** The one policy, asked about one shift; `kept` without a sign-up that is being decided. */
export function askShift(
  shift: StoredShift,
  { channel, ...asking }: AskingVolunteer,
): ShiftVerdict {
  return mayTakeShift({ ...questionOf(shift, asking), channel, ahead: shift.waiting });
}

/** The same question, whoever asks it. */
export function questionOf(
  shift: StoredShift,
  { day, volunteer, now, zone, others }: Omit<AskingVolunteer, 'channel'>,
): WaitingForShift['question'] {
  return {
    ...{ now, zone, shift, others },
    kept: shift.kept,
    day: helpersDayOf(day),
    volunteer: policyVolunteerOf(volunteer, day.heldOn, now),
  };
}

/** The answer where nobody waits: the most important refusal, or the longest overlap of a handover. */
export function answerOf(verdict: ShiftVerdict): ShiftAnswerView {
  if (verdict.answer === 'refused') {
    const [first] = verdict.refusals;
    return {
      outcome: 'refused',
      reason: first.reason,
      withShift: first.reason === 'collides' ? first.withShiftId : null,
      opensAt: first.reason === 'not-yet' ? first.opensAt.toISOString() : null,
    };
  }
  if (verdict.answer === 'full')
    return { outcome: 'refused', reason: 'full', withShift: null, opensAt: null };
  const minutes = verdict.warnings.map((warning) => warning.minutes);
  const overlapMinutes = minutes.length === 0 ? null : Math.max(...minutes);
  return { outcome: verdict.answer === 'free' ? 'free' : 'asks', overlapMinutes };
}
