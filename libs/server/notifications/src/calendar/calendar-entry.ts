/** One dated span as a calendar shows it. Everything comes from stored facts, nothing from "now". */
export interface CalendarEntry {
  uid: string;
  startsAt: Date;
  endsAt: Date;
  allDay: boolean;
  summary: string;
  description: string;
  place: string;
  url: string;
  sequence: number;
  changedAt: Date;
  status: 'confirmed' | 'cancelled';
}

/** The same UID in feed, mail and download, or a calendar would show the event twice. */
export const publicUid = (sessionId: string, host: string): string =>
  `session-${sessionId}@${host}`;

/** A child's own entry; two siblings at one event are two entries. */
export const personalUid = (registrationId: string, sessionId: string, host: string): string =>
  `registration-${registrationId}-${sessionId}@${host}`;
