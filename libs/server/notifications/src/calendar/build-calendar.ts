import { addDays, localDateOf } from '@dabei/domain';
import ical, { ICalCalendarMethod, ICalEventStatus, type ICalEventData } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { CalendarEntry } from './calendar-entry';
import { timezoneComponent } from './timezone-component';

interface CalendarInput {
  name: string;
  zone: string;
  entries: readonly CalendarEntry[];
}

const wallClock = (instant: Date, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);

/** DTEND of whole days is exclusive: the day after the last one. */
function wholeDays({ startsAt, endsAt }: CalendarEntry, zone: string): Partial<ICalEventData> {
  const lastMoment = new Date(endsAt.getTime() - 1);
  return {
    allDay: true,
    start: Temporal.PlainDate.from(localDateOf(startsAt, zone)),
    end: Temporal.PlainDate.from(addDays(localDateOf(lastMoment, zone), 1)),
  };
}

const hours = ({ startsAt, endsAt }: CalendarEntry, zone: string): Partial<ICalEventData> => ({
  start: wallClock(startsAt, zone),
  end: wallClock(endsAt, zone),
  timezone: zone,
});

function eventOf(entry: CalendarEntry, zone: string): ICalEventData {
  return {
    start: entry.startsAt,
    ...(entry.allDay ? wholeDays(entry, zone) : hours(entry, zone)),
    id: entry.uid,
    sequence: entry.sequence,
    stamp: entry.changedAt,
    lastModified: entry.changedAt,
    summary: entry.summary,
    description: entry.description,
    location: entry.place,
    url: entry.url,
    status: entry.status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}

const inOrder = (a: CalendarEntry, b: CalendarEntry): number =>
  a.startsAt.getTime() - b.startsAt.getTime() || (a.uid < b.uid ? -1 : 1);

/**
 * An iCalendar file to be published. The same entries always give the same bytes, so that an ETag
 * means something and a subscriber's calendar never doubles.
 */
export function buildCalendar({ name, zone, entries }: CalendarInput): string {
  const sorted = entries.toSorted(inOrder);
  const first = sorted[0]?.startsAt ?? new Date(0);
  const last = sorted.at(-1)?.endsAt ?? first;
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Dabei', product: 'Dabei', language: 'DE' },
    ttl: 60 * 60,
    // a zone for the whole calendar would print DTSTAMP without its Z; every event names its own
    timezone: { name: null, generator: (zoneName) => timezoneComponent(zoneName, first, last) },
  });
  for (const entry of sorted) calendar.createEvent(eventOf(entry, zone));
  return calendar.toString();
}
