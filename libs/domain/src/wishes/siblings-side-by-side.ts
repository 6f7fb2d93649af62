import { isActiveWish, type WishState } from './wish-state';

/** What the checker compares; `childKey` tells siblings apart where one child has several wishes. */
export interface SiblingWish {
  id: string;
  state: WishState;
  priceCents: number | null;
  children: number;
}

export type SiblingFinding =
  | { code: 'far-above'; wishIds: string[]; highestCents: number; lowestCents: number }
  | { code: 'left-behind'; wishIds: string[] };

/** From this ratio on one child's present is far above another's. */
export const SIBLING_SPREAD = 1.5;

const behind: readonly WishState[] = ['draft', 'returned', 'withdrawn'];

/**
 * Issue 5 rule 8, for the wishes of one family: `left-behind` names those that stay back (draft, returned, withdrawn)
 * while others go out, `far-above` those that cost more than one and a half times the cheapest. Hints, never refusals.
 */
export function compareSiblings(wishes: readonly SiblingWish[]): SiblingFinding[] {
  const left = wishes.filter(({ state }) => behind.includes(state));
  const going = wishes.filter(({ state }) => isActiveWish(state) && !behind.includes(state));
  const prices = going.flatMap(({ id, priceCents, children }) =>
    priceCents === null ? [] : [{ id, cents: priceCents / children }],
  );
  const lowest = Math.min(...prices.map(({ cents }) => cents));
  const above = prices.filter(({ cents }) => cents > lowest * SIBLING_SPREAD);
  return [
    ...(left.length > 0 && going.length > 0
      ? [{ code: 'left-behind' as const, wishIds: left.map(({ id }) => id) }]
      : []),
    ...(above.length > 0
      ? [
          {
            code: 'far-above' as const,
            wishIds: above.map(({ id }) => id),
            highestCents: Math.round(Math.max(...above.map(({ cents }) => cents))),
            lowestCents: Math.round(lowest),
          },
        ]
      : []),
  ];
}
