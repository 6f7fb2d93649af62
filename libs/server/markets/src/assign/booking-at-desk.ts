import { DomainError, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { bookingFacts, type BookingFacts } from '../bookings/booking-facts';
import { otherFront } from '../bookings/household-front';
import { lockAllPitches, lockMarket, lockSeller } from '../bookings/pitch-lock';
import { leavePitches, takePitches } from '../bookings/plan-pitches';
import { marketWithId, type Market } from '../facts/market';
import type { OfficeAsk } from '../sellers/office-policy';

export interface AtDesk {
  booking: BookingFacts;
  market: Market;
}

/** A booking unchanged since the office read it, with its market, seller and all pitches locked in their order. */
export async function lockedBooking(
  em: EntityManager,
  id: string,
  version: number,
): Promise<AtDesk> {
  const { marketId, sellerId } = await bookingFacts(em, id);
  await lockMarket(em, marketId);
  await lockSeller(em, sellerId);
  await lockAllPitches(em, marketId);
  const booking = await bookingFacts(em, id);
  if (booking.version !== version) throw new DomainError('changed-meanwhile');
  return { booking, market: await marketWithId(em, marketId) };
}

/** What the policy is asked when the office puts this booking on these pitches. */
export async function askFor(
  em: EntityManager,
  booking: BookingFacts,
  pitchIds: readonly string[],
): Promise<OfficeAsk> {
  const { id, marketId, sellerId } = booking;
  return askOf(booking, pitchIds, await otherFront(em, { marketId, sellerId, bookingId: id }));
}

/** The same where the front that its seller has in other bookings is known. */
export function askOf(
  booking: BookingFacts,
  pitchIds: readonly string[],
  householdOtherCm: number,
): OfficeAsk {
  const { id, zone, vehicleCm, goods, pitchesWanted } = booking;
  return {
    ...{ seller: booking, pitchIds, pitchesWanted, zone, vehicleCm, goods, householdOtherCm },
    exceptFor: id,
  };
}

/** The numbers a booking has, and in which streets. */
export async function standsOn(
  em: EntityManager,
  bookingId: string,
): Promise<{ pitchIds: string[]; numbers: string[]; streets: string[] }> {
  const rows = await rowsIn<{ id: string; number: string; street: string }>(
    em,
    `select p.id, p.number, p.street from pitch_taken t join pitch p on p.id = t.pitch_id
     where t.booking_id = ? order by length(p.number), p.number`,
    [bookingId],
  );
  return {
    pitchIds: rows.map(({ id }) => id),
    numbers: rows.map(({ number }) => number),
    streets: [...new Set(rows.map(({ street }) => street))],
  };
}

/** A booking and the pitches it goes to. */
export type Going = readonly [booking: BookingFacts, pitchIds: readonly string[]];

/**
 * Bookings that stand somewhere go to other pitches, all of them or none: one conditional statement each, and whoever
 * comes second finds another version. A told time to set up stays within its street. Under the lock of all pitches.
 */
export async function standElsewhere(em: EntityManager, going: readonly Going[]): Promise<void> {
  for (const [{ id, version }, pitchIds] of going) {
    const moved = await rowsIn(
      em,
      `update pitch_booking set version = version + 1, pitches_wanted = ?,
         set_up_at = case when exists (select 1 from pitch_taken t join pitch o on o.id = t.pitch_id
           join pitch n on n.street = o.street and n.id = any(?::uuid[]) where t.booking_id = pitch_booking.id)
           then set_up_at end
       where id = ? and version = ? and state in ('confirmed', 'arrived') returning id`,
      [pitchIds.length, `{${pitchIds.join(',')}}`, id, version],
    );
    if (moved.length === 0)
      throw new DomainError('conflict', { reason: 'pitch-not-in-this-state' });
  }
  // all leave before anybody stands: the table takes no two on one pitch
  for (const [{ id }] of going) await leavePitches(em, id);
  for (const [{ id }, pitchIds] of going) await takePitches(em, id, pitchIds);
}
