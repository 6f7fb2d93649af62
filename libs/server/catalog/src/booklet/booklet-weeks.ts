import { addDays, weekdayOf } from '@dabei/domain';
import { townTime } from '@dabei/words';
import type { BookletEvent } from './booklet';

export interface BookletWeek {
  /** Its Monday; null for events whose date is still open. */
  monday: string | null;
  events: BookletEvent[];
}

/** The events by the week they begin in, in order; those without a date come last. */
export function bookletWeeks(events: readonly BookletEvent[]): BookletWeek[] {
  const weeks = new Map<string | null, BookletEvent[]>();
  for (const event of events) {
    const first = event.sessions[0];
    const day = first === undefined ? null : townTime(first.startsAt).date;
    const monday = day === null ? null : addDays(day, 1 - weekdayOf(day));
    weeks.set(monday, [...(weeks.get(monday) ?? []), event]);
  }
  return [...weeks].map(([monday, inWeek]) => ({ monday, events: inWeek }));
}
