import type { MarketPhase } from '../markets/market-phase';

/** Who may ask first: helpers, then those who sold before, then everybody. */
export const numberCircles = ['helper', 'returning', 'all'] as const;
export type NumberCircle = (typeof numberCircles)[number];

/** Instants; null: this circle has no start of its own and goes with everybody. */
export interface NumberOpening {
  helpersFrom: Date | null;
  returningFrom: Date | null;
  opensOn: Date;
  closesOn: Date;
}

/** From when a circle may ask: its own start, or the next wider circle's where that is earlier. */
export function opensFor(circle: NumberCircle, opening: NumberOpening): Date {
  const earlier = (a: Date, b: Date | null): Date => (b !== null && b < a ? b : a);
  switch (circle) {
    case 'all':
      return opening.opensOn;
    case 'returning':
      return earlier(opensFor('all', opening), opening.returningFrom);
    case 'helper':
      return earlier(opensFor('returning', opening), opening.helpersFrom);
  }
}

export interface NumberAsked {
  now: Date;
  /** The office enters before and after the opening, because paper does; a draw is no press. */
  channel: 'seller' | 'office' | 'draw';
  circle: NumberCircle;
  phase: MarketPhase;
  calledOff: boolean;
  hasNumber: boolean;
}

export type NumberVerdict =
  | { outcome: 'allowed' }
  | { outcome: 'refused'; reason: 'not-yet-open'; opensAt: Date }
  | { outcome: 'refused'; reason: 'called-off' | 'closed' | 'has-number' };

/**
 * May this seller ask for a number now? One number per seller; start inside, end outside. Refused with `called-off`,
 * `has-number`, `not-yet-open`, `closed`. Whether there is one left is decided by `decideNumber`.
 */
export function mayAskNumber(asked: NumberAsked, opening: NumberOpening): NumberVerdict {
  const { now, channel, circle, phase, calledOff, hasNumber } = asked;
  const opensAt = opensFor(circle, opening);
  if (calledOff) return { outcome: 'refused', reason: 'called-off' };
  if (hasNumber) return { outcome: 'refused', reason: 'has-number' };
  if (phase === 'over' || phase === 'erased') return { outcome: 'refused', reason: 'closed' };
  if (phase === 'preparing') return { outcome: 'refused', reason: 'not-yet-open', opensAt };
  if (channel !== 'seller') return { outcome: 'allowed' };
  if (now < opensAt) return { outcome: 'refused', reason: 'not-yet-open', opensAt };
  return phase === 'open' && now < opening.closesOn
    ? { outcome: 'allowed' }
    : { outcome: 'refused', reason: 'closed' };
}
