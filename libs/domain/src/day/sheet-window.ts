import { passWindow, type PassWindow } from '../child-protection/pass-window';
import { addDays } from '../time/calendar-date';
import { instantAt, localDateOf } from '../time/local-time';

/**
 * When a companion may open the day sheet of an event: as long as a pass for its days works, from the day before the
 * first until the day after the last (issue 3 §1 and §6). null for an event without a date.
 */
export function sheetWindow(
  sessions: readonly { startsAt: Date; endsAt: Date }[],
  zone: string,
): PassWindow | null {
  const days = sessions.flatMap(({ startsAt, endsAt }) => [
    localDateOf(startsAt, zone),
    localDateOf(endsAt, zone),
  ]);
  return passWindow(days, zone);
}

/** Is the day sheet open for a companion at this instant? */
export function sheetIsOpen(
  sessions: readonly { startsAt: Date; endsAt: Date }[],
  now: Date,
  zone: string,
): boolean {
  const window = sheetWindow(sessions, zone);
  return window !== null && now >= window.from && now < window.until;
}

/** When the copy of one day's sheet on a device ends: with the day after (issue 3 §6). */
export function sheetCopyEndsAt(day: string, zone: string): Date {
  return instantAt(addDays(day, 2), '00:00', zone);
}
