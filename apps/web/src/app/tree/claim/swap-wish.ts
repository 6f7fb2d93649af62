import type { PublicWish } from '@dabei/contracts';
import { pickWishes } from '../public/pick-wishes';
import type { ChosenWish } from './tree-basket';

/**
 * Another card in the place of one that is not liked: for a child of the same age where there is one, and none that was
 * put back before while there are others. undefined when nothing else is free.
 */
export function swapWish(
  { ageBand }: ChosenWish,
  open: readonly PublicWish[],
  { taken, seen, dice }: { taken: readonly number[]; seen: readonly number[]; dice: () => number },
): PublicWish | undefined {
  const among = (wishes: readonly PublicWish[], without: readonly number[]) =>
    pickWishes(wishes, 1, { without: new Set(without), dice })[0];
  const sameAge = open.filter((wish) => wish.ageBand === ageBand);
  return (
    among(sameAge, [...taken, ...seen]) ?? among(open, [...taken, ...seen]) ?? among(open, taken)
  );
}
