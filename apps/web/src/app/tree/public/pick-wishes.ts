import type { PublicWish } from '@dabei/contracts';

/**
 * So many of the wishes that can be claimed here, drawn by lot: two companies that press in the same minute should not
 * get the same cards. `dice` gives numbers from 0 to below 1; fewer come back when fewer are free.
 */
export function pickWishes(
  wishes: readonly PublicWish[],
  count: number,
  { without, dice }: { without: ReadonlySet<number>; dice: () => number },
): PublicWish[] {
  const free = wishes.filter(
    ({ state, online, number }) => state === 'open' && online && !without.has(number),
  );
  for (let last = free.length - 1; last > 0; last--) {
    const drawn = Math.floor(dice() * (last + 1));
    const [one, other] = [free[last], free[drawn]];
    if (one && other) [free[last], free[drawn]] = [other, one];
  }
  return free.slice(0, Math.max(0, count)).sort((one, other) => one.number - other.number);
}
