import { rowsIn, type Outbox } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { moveBookings, type MovedBooking } from './move-bookings';
import { asUuids, lockAllPitches, lockMarket, lockPitches } from './pitch-lock';

/** At once; the next round takes the rest. */
const BATCH = 500;

const isOver = `((b.state in ('held', 'queued') and b.hold_until <= ?)
  or (b.state = 'offered' and b.offer_until <= ?))`;

/**
 * Locks the pitches somebody wants and frees those whose hold or offer is over, in the claim's own transaction. A
 * booking of several pitches is freed whole, so its other pitches are locked along.
 */
export async function lockAndRelease(
  em: EntityManager,
  outbox: Outbox,
  pitchIds: readonly string[],
  now: Date,
): Promise<void> {
  const due = await rowsIn<{ pitchId: string; bookingId: string }>(
    em,
    `select t.pitch_id as "pitchId", t.booking_id as "bookingId" from pitch_taken t
     where t.booking_id in (select w.booking_id from pitch_taken w join pitch_booking b on b.id = w.booking_id
       where w.pitch_id = any(?::uuid[]) and ${isOver})`,
    [asUuids(pitchIds), now, now],
  );
  await lockPitches(em, [...pitchIds, ...due.map(({ pitchId }) => pitchId)]);
  await end(
    em,
    outbox,
    due.map(({ bookingId }) => bookingId),
    now,
  );
}

/** Everything of a market that was held or offered too long. Takes the market and all its pitches. */
export async function releaseExpired(
  em: EntityManager,
  outbox: Outbox,
  marketId: string,
  now: Date,
): Promise<MovedBooking[]> {
  await lockMarket(em, marketId);
  await lockAllPitches(em, marketId);
  const due = await rowsIn<{ id: string }>(
    em,
    `select b.id from pitch_booking b where b.market_id = ? and ${isOver} limit ${String(BATCH)}`,
    [marketId, now, now],
  );
  return end(
    em,
    outbox,
    due.map(({ id }) => id),
    now,
  );
}

/** Who never typed the code hears nothing more; an offer that ran out is told. */
async function end(
  em: EntityManager,
  outbox: Outbox,
  ids: readonly string[],
  now: Date,
): Promise<MovedBooking[]> {
  const expired = await moveBookings(em, ids, 'expire', { overAt: now });
  const lapsed = await moveBookings(em, ids, 'lapse', { overAt: now });
  for (const { id } of lapsed)
    outbox.add(
      em,
      'pitch-ended',
      { bookingId: id, by: 'offer-lapsed', at: now.toISOString() },
      now,
    );
  await em.flush();
  return [...expired, ...lapsed];
}
