import { releaseAt, secondRound } from '@dabei/domain';
import { DomainError } from '@dabei/server/platform';
import type { Market } from '../facts/market';

/** Why nobody can be checked in or given a pitch now; null: it is market morning. */
export function closedBecause(
  market: Market,
  now: Date,
  timeZone: string,
): 'not-market-day' | 'called-off' | null {
  const round = secondRound({
    phase: market.phase,
    calledOff: market.calledOffAt !== null,
    now,
    releasedAt: releasedAtOf(market, timeZone),
    pitches: [],
  });
  return round.outcome === 'closed' ? round.reason : null;
}

/** The instant at which who has not come loses the pitch. */
export const releasedAtOf = (market: Market, timeZone: string): Date =>
  releaseAt(market.heldOn, market.releaseAt, timeZone);

/** 409 before the release time: until then everybody is waited for. */
export function onlyAfterRelease(market: Market, now: Date, timeZone: string): void {
  if (now < releasedAtOf(market, timeZone))
    throw new DomainError('conflict', { reason: 'pitch-release-too-early' });
}

/** 409 with the reason where it is not market morning. */
export function onlyOnTheDay(market: Market, now: Date, timeZone: string): void {
  const reason = closedBecause(market, now, timeZone);
  if (reason !== null) throw new DomainError('conflict', { reason: `pitch-${reason}` });
}
