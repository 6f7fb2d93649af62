import { isWithoutWish, type GiftProblem } from './intake-outcome';
import { moveWish, type WishState } from './wish-state';

/** Wishes nobody brings a gift for: what a gift without a child may be given to. */
export const withoutGift: readonly WishState[] = ['to-buy', 'defect', 'published', 'out'];

/**
 * May this gift become the gift of a wish? One that lost its number may be anybody's, also the promised one; a second
 * or unfit one is for a child nobody brings something for, so that no donor is thanked for what somebody else gave.
 * `own`: it is the number the parcel came with, and the office takes it after all.
 */
export function mayUseGift(problem: GiftProblem, state: WishState, own = false): boolean {
  return isWithoutWish(problem) || own
    ? moveWish(state, 'receive').outcome === 'moved'
    : withoutGift.includes(state);
}
