import { nextPitchOffers } from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { lineOf } from '../bookings/give-next';
import { isFree, pitchesOf, type PlanPitchRow } from '../bookings/plan-pitches';
import type { Market } from '../facts/market';

/** The pitches as the office finds them, and those that are the turn of somebody who waits. */
export interface OfficeGround {
  now: Date;
  pitches: readonly PlanPitchRow[];
  keptForLine: ReadonlySet<string>;
}

/**
 * Under `lockAllPitches` what is seen stays true. Where the office or a draw gives the pitches there is no turn to be
 * passed over; `bookingId` stands in the line itself and waits only for those before it.
 */
export async function officeGround(
  em: EntityManager,
  market: Market,
  now: Date,
  bookingId?: string,
): Promise<OfficeGround> {
  const pitches = await pitchesOf(em, market.id);
  if (market.allocation !== 'choose') return { now, pitches, keptForLine: new Set() };
  const line = await lineOf(em, market.id);
  const own = line.find((entry) => entry.bookingId === bookingId)?.rank ?? Infinity;
  const before = line
    .filter(({ rank }) => rank < own)
    .map((entry) => ({ ...entry, codeMissing: false }));
  const { offers } = nextPitchOffers(before, pitches.filter(isFree), now);
  return { now, pitches, keptForLine: new Set(offers.flatMap(({ pitchIds }) => pitchIds)) };
}
