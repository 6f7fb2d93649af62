import { personalUid, publicUid, type CalendarEntry } from './calendar-entry';

/** What a calendar needs to know of an event; the mail's and the feed's own types fit it. */
export interface CalendarEvent {
  title: string;
  summary: string;
  place: string;
  placeAddress: string | null;
  meetingPoint: string | null;
  sequence: number;
  updatedAt: Date;
  cancelled: boolean;
  url: string;
  sessions: readonly { id: string; startsAt: Date; endsAt: Date; allDay: boolean }[];
}

export interface CalendarParticipant {
  registrationId: string;
  childFirstName: string;
  changedAt: Date;
  cancelled: boolean;
}

const later = (a: Date, b: Date): Date => (a > b ? a : b);
const placeOf = ({ place, placeAddress }: CalendarEvent): string =>
  [place, placeAddress].filter(Boolean).join(', ');

/** The entries of an event as anybody may see them. */
export function publicEntries(event: CalendarEvent, host: string): CalendarEntry[] {
  return event.sessions.map(({ id, startsAt, endsAt, allDay }) => ({
    uid: publicUid(id, host),
    startsAt,
    endsAt,
    allDay,
    summary: event.title,
    description: event.summary,
    place: placeOf(event),
    url: event.url,
    sequence: event.sequence,
    changedAt: event.updatedAt,
    status: event.cancelled ? 'cancelled' : 'confirmed',
  }));
}

/** The entries of one child: its first name before the title, and nobody else's. */
export function personalEntries(
  event: CalendarEvent,
  participant: CalendarParticipant,
  host: string,
): CalendarEntry[] {
  const { registrationId, childFirstName, changedAt, cancelled } = participant;
  return event.sessions.map(({ id, startsAt, endsAt, allDay }) => ({
    uid: personalUid(registrationId, id, host),
    startsAt,
    endsAt,
    allDay,
    summary: `${childFirstName}: ${event.title}`,
    description: event.meetingPoint ?? '',
    place: placeOf(event),
    url: event.url,
    sequence: event.sequence,
    changedAt: later(event.updatedAt, changedAt),
    status: event.cancelled || cancelled ? 'cancelled' : 'confirmed',
  }));
}
