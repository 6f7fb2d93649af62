import type { PublicWish } from '@dabei/contracts';
import type { ChosenWish } from './tree-basket';

/**
 * What is still free here and most like a card that is gone: same gift and age first, then same age, then same gift,
 * then any; lower numbers first among equals.
 */
export function similarWishes(
  gone: ChosenWish,
  open: readonly PublicWish[],
  taken: ReadonlySet<number>,
  most = 3,
): PublicWish[] {
  const likeness = ({ kind, ageBand }: PublicWish): number =>
    (ageBand === gone.ageBand ? 2 : 0) + (kind === gone.kind ? 1 : 0);
  return open
    .filter(({ state, online, number }) => state === 'open' && online && !taken.has(number))
    .sort((one, other) => likeness(other) - likeness(one) || one.number - other.number)
    .slice(0, most);
}
