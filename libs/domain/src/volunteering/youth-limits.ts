import { ageOn } from '../registrations/age';
import { instantAt } from '../time/local-time';
import { dayOfShift } from './shift';
import { busyMinutes } from './shift-runs';
import type { ShiftQuestion } from './shift-question';
import type { ShiftRefusal } from './shift-verdict';
import { timeTaken } from './time-taken';

/**
 * How long helpers under an age may be busy. The numbers are the town's settings, taken from the law by a person: this
 * file knows none of them. Wall times 'HH:MM' on the local day a shift begins on.
 */
export interface YouthLimits {
  /** In completed years on the day; who has reached it is not meant. */
  underAge: number;
  earliestTime: string;
  latestTime: string;
  maxMinutesADay: number;
}

/** The limits of an age, the strictest of each where several are meant for it; null: none. */
export function youthLimitsAt(
  age: number,
  limits: readonly YouthLimits[],
): Omit<YouthLimits, 'underAge'> | null {
  const meant = limits.filter(({ underAge }) => age < underAge);
  const earliest = meant.map(({ earliestTime }) => earliestTime).sort();
  const latest = meant.map(({ latestTime }) => latestTime).sort();
  const earliestTime = earliest.at(-1);
  const latestTime = latest.at(0);
  if (earliestTime === undefined || latestTime === undefined) return null;
  const maxMinutesADay = Math.min(...meant.map((limit) => limit.maxMinutesADay));
  return { earliestTime, latestTime, maxMinutesADay };
}

/** Is this shift too early, too late or too much for somebody so young? All shifts of the same local day count. */
export function youthRefusals({
  zone,
  day,
  shift,
  volunteer,
  others,
}: ShiftQuestion): ShiftRefusal[] {
  const date = dayOfShift(shift, zone);
  const limits = youthLimitsAt(ageOn(volunteer.birthDate, date), day.youthLimits);
  if (limits === null) return [];
  const { earliestTime: from, latestTime: until, maxMinutesADay } = limits;
  const isOutside =
    shift.startsAt < instantAt(date, from, zone) || shift.endsAt > instantAt(date, until, zone);
  const sameDay = timeTaken(others).filter((other) => dayOfShift(other, zone) === date);
  const wouldBeMinutes = busyMinutes([...sameDay, shift]);
  return [
    ...(isOutside ? [{ reason: 'outside-youth-hours', from, until } as const] : []),
    ...(wouldBeMinutes > maxMinutesADay
      ? [{ reason: 'too-long-a-day', limitMinutes: maxMinutesADay, wouldBeMinutes } as const]
      : []),
  ];
}
