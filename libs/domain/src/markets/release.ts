import { instantAt } from '../time/local-time';
import type { BookingState } from './booking-state';

/**
 * The instant at which a pitch whose seller has not come is free again: local wall time on the market day, 'YYYY-MM-DD'
 * and 'HH:MM' in the town's IANA zone.
 */
export function releaseAt(heldOn: string, releaseTime: string, timeZone: string): Date {
  return instantAt(heldOn, releaseTime, timeZone);
}

/** Did somebody with a confirmed pitch not come in time? From exactly the release time on. */
export function isNoShow(state: BookingState, now: Date, releasedAt: Date): boolean {
  return state === 'confirmed' && now >= releasedAt;
}

/** The minutes the office still waits for somebody; 0 once the pitch is free. */
export function minutesToRelease(now: Date, releasedAt: Date): number {
  return Math.max(0, Math.ceil((releasedAt.getTime() - now.getTime()) / 60_000));
}
