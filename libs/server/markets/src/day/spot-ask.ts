import type { SpotOrder } from '@dabei/contracts';
import { localDateOf } from '@dabei/domain';
import { DomainError, notFound } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { bookingFacts, type BookingFacts } from '../bookings/booking-facts';
import { pitchesOf } from '../bookings/plan-pitches';
import type { Market } from '../facts/market';
import type { SpotAsk } from './spot-policy';

/** What is asked for, with the plan as it is now. Under `lockAllPitches` it stays true. */
export async function spotAsk(
  em: EntityManager,
  market: Market,
  order: SpotOrder,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<SpotAsk> {
  const { bookingId } = order;
  const waiting = bookingId === null ? null : await ofTheLine(em, market, bookingId);
  const today = localDateOf(now, timeZone);
  return { ...order, now, today, waiting, pitches: await pitchesOf(em, market.id) };
}

async function ofTheLine(
  em: EntityManager,
  market: Market,
  bookingId: string,
): Promise<BookingFacts> {
  const facts = await bookingFacts(em, bookingId);
  if (facts.marketId !== market.id) throw notFound();
  if (facts.state !== 'waiting')
    throw new DomainError('conflict', { reason: 'pitch-not-in-this-state' });
  return facts;
}
