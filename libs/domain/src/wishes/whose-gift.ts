import type { PledgeState } from './pledge-state';

/** A confirmed promise for the number on a parcel. */
export interface PromiseForGift {
  id: string;
  state: PledgeState;
}

export type WhoseGift = { outcome: 'one'; id: string } | { outcome: 'nobody' } | { outcome: 'ask' };

/**
 * Whose parcel is it? Clear where one promise was given and still holds, or none ever was (a card from a tree). Where a
 * promise has ended, its donor may be the one who comes late: then somebody asks, before the wrong one is thanked.
 */
export function whoseGift(promises: readonly PromiseForGift[]): WhoseGift {
  const waiting = promises.filter(({ state }) => state !== 'held' && state !== 'kept');
  const [first, ...others] = waiting;
  if (first === undefined) return { outcome: 'nobody' };
  return first.state === 'promised' && others.length === 0
    ? { outcome: 'one', id: first.id }
    : { outcome: 'ask' };
}
