import { addDays, weekdayOf } from '@dabei/domain';
import { type EventTemplate } from './event-template';

/** The first day with this ISO weekday at or after `from`. */
export function nextWeekday(from: string, weekday: number): string {
  return addDays(from, (weekday - weekdayOf(from) + 7) % 7);
}

const daysBetweenSessions = { daily: 1, weekdays: 1, 'not-sundays': 1, weekly: 7, fortnightly: 14 };

/** The last ISO weekday on which a rhythm has sessions. */
const lastWeekday = { daily: 7, weekdays: 5, 'not-sundays': 6, weekly: 7, fortnightly: 7 };

/** First and last local day of each session of an event that lasts `length` days from `first`. */
export function daysOfEvent(
  first: string,
  length: number,
  rhythm: NonNullable<EventTemplate['rhythm']>,
): { from: string; to: string }[] {
  if (rhythm === 'overnight') return [{ from: first, to: addDays(first, length - 1) }];
  const step = daysBetweenSessions[rhythm];
  return Array.from({ length: Math.ceil(length / step) }, (_, index) =>
    addDays(first, index * step),
  )
    .filter((day) => weekdayOf(day) <= lastWeekday[rhythm])
    .map((day) => ({ from: day, to: day }));
}
