import { targetOf, type TransitionTable } from '../transitions/transition-table';
import { hasSellers, type MarketKind } from './market-kind';

/** The phases of a market, in the order it lives through them. */
export const marketPhases = ['preparing', 'open', 'closed', 'day', 'over', 'erased'] as const;
export type MarketPhase = (typeof marketPhases)[number];

export const marketMoves = ['advance', 'go-back', 'erase'] as const;
export type MarketMove = (typeof marketMoves)[number];

/** Every allowed change of phase. The office can take a step back until the market is over; `erased` is final. */
export const marketTransitions = {
  preparing: { advance: 'open' },
  open: { advance: 'closed', 'go-back': 'preparing' },
  closed: { advance: 'day', 'go-back': 'open' },
  day: { advance: 'over', 'go-back': 'closed' },
  over: { erase: 'erased', 'go-back': 'day' },
  erased: {},
} as const satisfies TransitionTable<MarketPhase, MarketMove>;

/** What a step of a market depends on. */
export interface MarketMoveFacts {
  kind: MarketKind;
  /** Pitches on the plan, or seller numbers to give. */
  places: number;
  /** Bookings or numbers that are still held, waiting, confirmed or there. */
  liveBookings: number;
}

export type MarketMoveResult =
  | { outcome: 'moved'; to: MarketPhase }
  | {
      outcome: 'refused';
      reason: 'not-in-this-phase' | 'nothing-to-give' | 'no-numbers' | 'has-bookings';
    };

/**
 * May the market take this step? It opens only with something to give, and goes back to preparing only while nobody
 * has signed up. Refused with `not-in-this-phase`, `nothing-to-give` (no pitch is drawn), `no-numbers` (the rules of a
 * Kleiderbörse are not saved), `has-bookings`.
 */
export function moveMarket(
  phase: MarketPhase,
  move: MarketMove,
  { kind, places, liveBookings }: MarketMoveFacts,
): MarketMoveResult {
  const to = targetOf<MarketPhase, MarketMove>(marketTransitions, phase, move);
  if (to === null) return { outcome: 'refused', reason: 'not-in-this-phase' };
  if (move === 'advance' && to === 'open' && hasSellers(kind) && places === 0)
    return { outcome: 'refused', reason: kind === 'commission' ? 'no-numbers' : 'nothing-to-give' };
  return to === 'preparing' && liveBookings > 0
    ? { outcome: 'refused', reason: 'has-bookings' }
    : { outcome: 'moved', to };
}

/** Is the market shown to everybody? From its opening until its personal data is gone. */
export const isPublicMarket = (phase: MarketPhase): boolean =>
  phase === 'open' || phase === 'closed' || phase === 'day' || phase === 'over';
