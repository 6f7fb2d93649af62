import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Everybody takes the locks of a market in one order, each as a statement of its own before anything is counted:
 * market, seller, pitches by id, bookings. Whoever gives a place in the line, or serves it, holds the market.
 */
export const asUuids = (ids: readonly string[]): string =>
  `{${[...new Set(ids)].sort().join(',')}}`;

/** The line of a market: ranks are given and offers made by one at a time. */
export async function lockMarket(em: EntityManager, marketId: string): Promise<void> {
  await rowsIn(em, 'select id from market where id = ? for no key update', [marketId]);
}

/** What a household has already is counted by one at a time. */
export async function lockSeller(em: EntityManager, sellerId: string): Promise<void> {
  await rowsIn(em, 'select id from seller where id = ? for no key update', [sellerId]);
}

/** Neighbours who want the same pitches in reversed order take them in the same order and never wait in a circle. */
export async function lockPitches(em: EntityManager, pitchIds: readonly string[]): Promise<void> {
  await rowsIn(em, 'select id from pitch where id = any(?::uuid[]) order by id for no key update', [
    asUuids(pitchIds),
  ]);
}

export async function lockAllPitches(em: EntityManager, marketId: string): Promise<void> {
  await rowsIn(em, 'select id from pitch where market_id = ? order by id for no key update', [
    marketId,
  ]);
}

/** The pitches of these bookings. */
export async function lockPitchesOf(
  em: EntityManager,
  bookingIds: readonly string[],
): Promise<void> {
  const taken = await rowsIn<{ id: string }>(
    em,
    'select pitch_id as id from pitch_taken where booking_id = any(?::uuid[])',
    [asUuids(bookingIds)],
  );
  await lockPitches(
    em,
    taken.map(({ id }) => id),
  );
}
