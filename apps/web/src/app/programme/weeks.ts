import type { EventCard } from '@dabei/contracts';
import { dayText, laterDate, weekdayNumber, type Voice } from '@dabei/words';
import type { TimelineItem, TimelineWeek } from '@dabei/web/ui';
import { daysOf, mondayOf } from './programme-filter';

/** What a strip needs to know of an event. */
type OnTimeline = Pick<EventCard, 'id' | 'topic' | 'sessions'>;

/** The Mondays of all weeks in which something happens. */
export function weeksOf(events: readonly Pick<EventCard, 'sessions'>[]): string[] {
  return [...new Set(events.flatMap(daysOf).map(mondayOf))].sort();
}

/** The unbroken runs of days of an event within one week; a run is one strip. */
function runs(event: OnTimeline, monday: string): TimelineItem[] {
  const days = daysOf(event)
    .filter((date) => mondayOf(date) === monday)
    .map(weekdayNumber);
  const strips: TimelineItem[] = [];
  for (const day of days) {
    const last = strips.at(-1);
    if (last && last.toDay + 1 === day) last.toDay = day;
    else
      strips.push({
        id: `${event.id}:${String(day)}`,
        fromDay: day,
        toDay: day,
        topic: event.topic,
      });
  }
  return strips;
}

/** The programme as weeks of strips, for the timeline. */
export function timelineOf(
  events: readonly OnTimeline[],
  weeks: readonly string[],
  voice: Voice,
): TimelineWeek[] {
  return weeksOf(events).map((monday) => ({
    key: monday,
    label: voice.t('public.programme.week', {
      number: weeks.indexOf(monday) + 1,
      from: dayText(monday, voice.language, 'bare'),
      until: dayText(laterDate(monday, 6), voice.language, 'bare'),
    }),
    days: [0, 1, 2, 3, 4, 5, 6].map((offset) => {
      const date = laterDate(monday, offset);
      return { date, label: dayText(date, voice.language, 'short') };
    }),
    items: events
      .flatMap((event) => runs(event, monday))
      .sort((one, other) => one.fromDay - other.fromDay || other.toDay - one.toDay),
  }));
}
