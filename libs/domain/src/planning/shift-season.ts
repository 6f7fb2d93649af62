import { addDays, daysBetween, weekdayOf } from '../time/calendar-date';
import { instantAt, localDateOf, localTimeOf } from '../time/local-time';
import type { Span } from '../registrations/span';

const mondayOf = (date: string): string => addDays(date, 1 - weekdayOf(date));

/**
 * The local date in another season: as many whole weeks later as lie between the weeks of both first days, so
 * that a Tuesday stays a Tuesday and the first week stays the first week (issue 3 §3). Dates are 'YYYY-MM-DD'.
 */
export function shiftKeepingWeekday(
  date: string,
  fromFirstDay: string,
  toFirstDay: string,
): string {
  return addDays(date, daysBetween(mondayOf(fromFirstDay), mondayOf(toFirstDay)));
}

export interface SeasonShift {
  /** First days of both seasons, local dates. */
  from: string;
  to: string;
  /** IANA zone of the town. */
  zone: string;
}

/** The instant at the same wall-clock time of the shifted day; a clock change in between moves nothing. */
export function shiftInstant(instant: Date, { from, to, zone }: SeasonShift): Date {
  const day = shiftKeepingWeekday(localDateOf(instant, zone), from, to);
  return instantAt(day, localTimeOf(instant, zone), zone);
}

/** The same for a session; a night that loses an hour is an hour shorter, its clock times stay. */
export function shiftSpan({ startsAt, endsAt }: Span, shift: SeasonShift): Span {
  return { startsAt: shiftInstant(startsAt, shift), endsAt: shiftInstant(endsAt, shift) };
}

/** Does any session lie outside the days of a season, both included? Midnight still belongs to the day before. */
export function isOutsideSeason(
  sessions: readonly Span[],
  season: { startsOn: string; endsOn: string },
  zone: string,
): boolean {
  return sessions.some(({ startsAt, endsAt }) => {
    const lastDay = localDateOf(new Date(endsAt.getTime() - 1), zone);
    return localDateOf(startsAt, zone) < season.startsOn || lastDay > season.endsOn;
  });
}
