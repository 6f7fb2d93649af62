import { moveWish, type WishState } from './wish-state';

/** What is known of the number on a parcel. */
export interface IntakeWish {
  state: WishState;
  /** The number that took its place after a correction. */
  newNumber: number | null;
}

export type IntakeOutcome =
  | { outcome: 'accept' }
  | { outcome: 'put-away' }
  | { outcome: 'second-gift' }
  | { outcome: 'already-handed-over' }
  | { outcome: 'void'; newNumber: number | null }
  | { outcome: 'withdrawn' }
  | { outcome: 'unknown-number' };

/**
 * What to do with a parcel of this number. `accept`: the gift that was waited for. `put-away`: it was taken in or
 * bought before and has no place yet. `second-gift`: one lies on the shelf already, this one is for a child without.
 * A void number shows the new one; withdrawn and handed over, the gift is kept for another child.
 */
export function intakeOutcome(wish: IntakeWish | null): IntakeOutcome {
  if (wish === null) return { outcome: 'unknown-number' };
  const { state, newNumber } = wish;
  if (moveWish(state, 'receive').outcome === 'moved') return { outcome: 'accept' };
  switch (state) {
    case 'received':
    case 'checked':
    case 'bought':
      return { outcome: 'put-away' };
    case 'stored':
    case 'not-collected':
      return { outcome: 'second-gift' };
    case 'handed-over':
    case 'closed':
      return { outcome: 'already-handed-over' };
    case 'void':
      return { outcome: 'void', newNumber };
    case 'withdrawn':
    case 'reassigned':
      return { outcome: 'withdrawn' };
    default:
      return { outcome: 'unknown-number' };
  }
}

export const giftProblems = [
  'no-number',
  'second-gift',
  'torn-card',
  'wrong-size',
  'above-limit',
  'broken',
  'opened',
  'other',
] as const;
export type GiftProblem = (typeof giftProblems)[number];

/** The gift of this wish cannot be given as it is: the donor is asked, or the office buys. */
export const isDefect = (problem: GiftProblem): boolean =>
  ['wrong-size', 'above-limit', 'broken', 'opened'].includes(problem);

/** Whose it is, is not known: it waits for its number or for a child without a gift. */
export const isWithoutWish = (problem: GiftProblem): boolean =>
  problem === 'no-number' || problem === 'torn-card';

/** How long an intake can be taken back; only then the donor is thanked. */
export const INTAKE_UNDO_SECONDS = 60;
