import { hasPitches } from '@dabei/domain';
import { DomainError, notFound } from '@dabei/server/platform';
import type { Market } from '../facts/market';

/** A market with a plan: everything but a Kleiderbörse and a swap table. */
export function withPlan(market: Market): Market {
  if (!hasPitches(market.kind)) throw notFound();
  return market;
}

/** Its plan may be changed until it is over. */
export function mayDraw(market: Market): void {
  if (withPlan(market).phase === 'over') throw new DomainError('closed');
}
