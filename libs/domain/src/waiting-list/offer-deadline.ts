import { hoursAfter, hoursBetween } from '../time/elapsed';
import { outOfQuietHours } from '../time/quiet-hours';

export type OfferDeadline = { outcome: 'deadline'; expiresAt: Date } | { outcome: 'phone' };

const DAY = 24;

function hoursToAnswer(hoursToStart: number): number {
  if (hoursToStart < 2 * DAY) return 4;
  return hoursToStart < 7 * DAY ? 24 : 48;
}

/**
 * Until when a family may answer an offer: 48 hours, 24 under seven days before the first session,
 * 4 under two days. It is neither sent nor expires in the quiet hours, so the time runs from the
 * next 08:00 and ends at the next 08:00 (product rule 2). `phone`: that would not be over before
 * the event starts, so the staff phones. Ask only before the event has begun.
 */
export function offerDeadline(input: {
  offeredAt: Date;
  firstSessionStartsAt: Date;
  zone: string;
}): OfferDeadline {
  const sentAt = outOfQuietHours(input.offeredAt, input.zone);
  const hours = hoursToAnswer(hoursBetween(sentAt, input.firstSessionStartsAt));
  const expiresAt = outOfQuietHours(hoursAfter(sentAt, hours), input.zone);
  return expiresAt < input.firstSessionStartsAt
    ? { outcome: 'deadline', expiresAt }
    : { outcome: 'phone' };
}
