import { addDays } from '../time/calendar-date';

/** Product rule 11: health data goes 14 days after the event. */
export const HEALTH_ERASE_DAYS = 14;

/** What a campaign announces unless the town chooses another period. */
export const CAMPAIGN_ERASE_DAYS = 90;

/** The local date on which an event's health data is erased, from the day of its last session. */
export function healthEraseOn(lastDay: string): string {
  return addDays(lastDay, HEALTH_ERASE_DAYS);
}

/**
 * The local date on which a campaign's personal data is erased, from its last day. It is announced
 * from the start (product rule 11) and never before the health data is gone.
 */
export function campaignEraseOn(lastDay: string, daysAfter = CAMPAIGN_ERASE_DAYS): string {
  return addDays(lastDay, Math.max(daysAfter, HEALTH_ERASE_DAYS));
}
