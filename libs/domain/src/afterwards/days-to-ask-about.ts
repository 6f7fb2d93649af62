import { addDays } from '../time/calendar-date';
import { localDateOf, localTimeOf } from '../time/local-time';
import { isQuiet } from '../time/quiet-hours';

/** Local wall time on the day after, from which families and organisers are asked. */
export const ASKED_FROM = '10:00';
/** Presence may be entered late, from paper; who was there longer ago is not asked any more. */
const ASKED_FOR_DAYS = 7;
/** So long an answer can be changed; afterwards it is counted and nobody knows whose it was. */
const FORGOTTEN_AFTER_DAYS = 14;
/** So long the link to the two questions for organisers works. */
const ORGANISER_LINK_DAYS = 60;

/** Local dates 'YYYY-MM-DD', both inside. */
export interface AskedDays {
  from: string;
  until: string;
}

/**
 * Whose last day lies here is asked about now: from 10:00 on the day after, for a week. Null in the quiet hours
 * (product rule 2: nobody is disturbed between 20:00 and 08:00).
 */
export function daysToAskAbout(now: Date, zone: string): AskedDays | null {
  if (isQuiet(now, zone)) return null;
  const today = localDateOf(now, zone);
  const until = addDays(today, localTimeOf(now, zone) >= ASKED_FROM ? -1 : -2);
  return { from: addDays(today, -ASKED_FOR_DAYS), until };
}

/** The local date on which an answer loses its family. Source: issue of the desk, three smileys. */
export function smileyForgetOn(askedAt: Date, zone: string): string {
  return addDays(localDateOf(askedAt, zone), FORGOTTEN_AFTER_DAYS);
}

/** The last local date on which an organiser's link opens. */
export function organiserLinkUntil(askedAt: Date, zone: string): string {
  return addDays(localDateOf(askedAt, zone), ORGANISER_LINK_DAYS);
}
