import { type DrawPlacement } from './draw-instance';
import { type Violation } from './feasible';
import { type HotEvent } from './hot/hot-events';
import { type Proof } from './proof/check-certificate';
import { type DrawTier } from './tiers';

/** How the promise "every child gets something" treats the events everybody wants; see decision 10. */
export const guarantees = ['hot-first', 'needs-alternatives', 'plain'] as const;
export type Guarantee = (typeof guarantees)[number];

/** What was reached in one tier and what is certain about it. */
export interface TierResult {
  tier: DrawTier;
  value: number;
  /** Nobody can reach more than this once the tiers before are kept; never below `value`. */
  bound: number;
  /** The value is the bound: nothing better exists. */
  proven: boolean;
  /** `bound` less `value`: so far from the optimum at most. */
  atMostAway: number;
  /**
   * What proves `certified`: whole numbers anyone can check without a solver; null for the lots, which only decide
   * between equals.
   */
  certificate: Proof | null;
  /** The bound the certificate proves. The solver may have found a lower one that nobody but it has checked. */
  certified: number;
}

/** Why the solver did not go on to the end; then the tiers say how far from the optimum the result is at most. */
export type DrawStop = 'time' | 'cancelled';

export interface DrawResult {
  guarantee: Guarantee;
  /** By lot, then by the child's list. */
  placements: readonly DrawPlacement[];
  /**
   * The events everybody wants: seats some child would have nothing without, places for everybody given by lot alone,
   * and reserved ones drawn afterwards.
   */
  hot: {
    events: readonly HotEvent[];
    needed: readonly DrawPlacement[];
    placements: readonly DrawPlacement[];
    afterwards: readonly DrawPlacement[];
  };
  /** In the order of the tiers, measured on what was left after the lottery over the hot events. */
  tiers: readonly TierResult[];
  /** `draft`: not even one stage was solved, so the draft by lot stands. */
  from: 'solver' | 'draft';
  stopped: DrawStop | null;
}

/** Decisions by hand that break a hard rule among themselves: there is nothing to draw before they are changed. */
export interface ImpossibleDraw {
  violations: readonly Violation[];
}
