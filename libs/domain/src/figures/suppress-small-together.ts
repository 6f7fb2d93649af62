import { smallestShownCount } from './suppress-small-counts';

/** Which places of several lists are hidden, the same in each, and whether their totals may be shown. */
export interface HiddenTogether {
  hidden: ReadonlySet<number>;
  showsTotals: boolean;
}

/**
 * For lists that count the same people in different ways (children, seats): what one list hides, the other would
 * tell. Hides every place where any list has one or two, and the smallest further ones until in no list the
 * hidden numbers can be worked out from its total.
 *
 * @param lists of the same length, zero at the same places
 */
export function suppressSmallTogether(lists: readonly (readonly number[])[]): HiddenTogether {
  const [first = []] = lists;
  const upwards = [...first.keys()]
    .filter((at) => (first[at] ?? 0) > 0)
    .sort((one, other) => (first[one] ?? 0) - (first[other] ?? 0));
  const isSmall = (at: number): boolean =>
    lists.some((list) => (list[at] ?? 0) < smallestShownCount);
  const hidden = new Set(upwards.filter(isSmall));
  const isExposed = (list: readonly number[]): boolean => {
    const sum = [...hidden].reduce((all, at) => all + (list[at] ?? 0), 0);
    return hidden.size === 1 || (hidden.size > 0 && sum === hidden.size);
  };
  for (const at of upwards) {
    if (!lists.some(isExposed)) break;
    hidden.add(at);
  }
  return { hidden, showsTotals: !lists.some(isExposed) };
}
