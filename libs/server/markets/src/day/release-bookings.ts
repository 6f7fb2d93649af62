import { feeStays, isNoShow, localDateOf } from '@dabei/domain';
import {
  creditBills,
  rowsIn,
  type Audit,
  type AuditEntry,
  type Outbox,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { lockAllPitches } from '../bookings/pitch-lock';
import { moveBookings, type MovedBooking } from '../bookings/move-bookings';
import type { Market } from '../facts/market';
import { closedBecause, releasedAtOf } from './day-gate';

export interface ReleaseBooks {
  audit: Audit;
  outbox: Outbox;
  townZone: string;
}

/**
 * Who did not come loses the pitch: it is free for the second round, the fee stays or goes by the rules of the market,
 * the deposit is never owed. Who arrived a moment ago is left alone by the one statement. Nobody is written to; the
 * release time stood in the confirmation. Under `lockMarket` and `lockAllPitches`.
 */
export async function releaseBookings(
  em: EntityManager,
  market: Market,
  bookingIds: readonly string[],
  books: ReleaseBooks,
  { by, now }: { by: Pick<AuditEntry, 'actor' | 'actorId'>; now: Date },
): Promise<MovedBooking[]> {
  const released = await moveBookings(em, bookingIds, 'release');
  const today = localDateOf(now, books.townZone);
  const stays = feeStays({ how: 'released', on: today }, market);
  await creditBills(
    em,
    released.map(({ id }) => ({
      subject: { type: 'pitch-booking', id },
      reason: 'released',
      what: stays ? ('deposit' as const) : ('everything' as const),
      actorId: by.actorId ?? null,
    })),
    today,
  );
  for (const { id, freed } of released)
    books.audit.write(em, now, {
      ...by,
      action: 'pitch-released',
      subjectType: 'pitch-booking',
      subjectId: id,
      details: { pitches: freed.length, feeStays: stays },
    });
  await em.flush();
  return released;
}

/**
 * At the release time of a market, once and on its own day only: who has not come is released, and an offer nobody answered is over, its
 * pitches wait for nobody. Who is put on a pitch or waited for after that is up to the office. Answers how many ended;
 * call it under `lockMarket`.
 */
export async function releaseDue(
  em: EntityManager,
  market: Market,
  books: ReleaseBooks,
  now: Date,
): Promise<number> {
  if (closedBecause(market, now, books.townZone) !== null) return 0;
  if (localDateOf(now, books.townZone) !== market.heldOn) return 0;
  const at = releasedAtOf(market, books.townZone);
  if (!isNoShow('confirmed', now, at)) return 0;
  const first = await rowsIn(
    em,
    `update market set released_at = ? where id = ? and (released_at is null or released_at < ?) returning id`,
    [now, market.id, at],
  );
  if (first.length === 0) return 0;
  await lockAllPitches(em, market.id);
  const missing = await bookingsIn(em, market.id, 'confirmed');
  const by = { actor: 'system' } as const;
  const released = await releaseBookings(em, market, missing, books, { by, now });
  const lapsed = await moveBookings(em, await bookingsIn(em, market.id, 'offered'), 'lapse');
  for (const { id } of lapsed) {
    const told = { bookingId: id, by: 'offer-lapsed', at: now.toISOString() } as const;
    books.outbox.add(em, 'pitch-ended', told, now);
  }
  await em.flush();
  return released.length + lapsed.length;
}

/** Those of a market in one state. */
export async function bookingsIn(
  em: EntityManager,
  marketId: string,
  state: 'confirmed' | 'offered',
): Promise<string[]> {
  const rows = await rowsIn<{ id: string }>(
    em,
    'select id from pitch_booking where market_id = ? and state = ? order by id',
    [marketId, state],
  );
  return rows.map(({ id }) => id);
}
