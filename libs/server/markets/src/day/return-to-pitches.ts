import { DomainError, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { bookingFacts } from '../bookings/booking-facts';
import { moveBookings } from '../bookings/move-bookings';
import { lockAllPitches, lockMarket, lockSeller } from '../bookings/pitch-lock';
import { decideWanted, pitchesOf, takePitches } from '../bookings/plan-pitches';
import type { SettleBooking } from '../bookings/settle-booking';
import { marketWithId, type Market } from '../facts/market';

/** The booking and its market with everything locked in its order: market, seller, all pitches. */
export async function lockedForDay(
  em: EntityManager,
  bookingId: string,
): Promise<{ market: Market; sellerId: string }> {
  const { marketId, sellerId } = await bookingFacts(em, bookingId);
  await lockMarket(em, marketId);
  await lockSeller(em, sellerId);
  await lockAllPitches(em, marketId);
  return { market: await marketWithId(em, marketId), sellerId };
}

/**
 * A released seller gets the very pitches back it had, and owes for them again; 409 `pitch-taken` where somebody else
 * stands there by now. Under `lockedForDay`.
 */
export async function returnToPitches(
  em: EntityManager,
  {
    market,
    bookingId,
    move,
  }: { market: Market; bookingId: string; move: 'undo-release' | 'let-in' },
  settle: SettleBooking,
  by: { actorId: string; now: Date },
): Promise<void> {
  const { state, pitchesBefore } = await bookingFacts(em, bookingId);
  if (state !== 'released' || pitchesBefore.length === 0)
    throw new DomainError('conflict', { reason: 'pitch-not-in-this-state' });
  const pitches = await pitchesOf(em, market.id);
  const decision = decideWanted(pitches, { pitchIds: pitchesBefore, sideBySide: false });
  if (decision.outcome === 'refused')
    throw new DomainError('conflict', { reason: `pitch-${decision.reason}` });
  await moveBookings(em, [bookingId], move);
  await takePitches(em, bookingId, pitchesBefore);
  if (move === 'let-in')
    await rowsIn(em, 'update pitch_booking set arrived_at = ? where id = ?', [by.now, bookingId]);
  const said = { actorId: by.actorId, reason: 'release-undone', tells: false };
  await settle.settle(em, market, bookingId, by.now, said);
}
