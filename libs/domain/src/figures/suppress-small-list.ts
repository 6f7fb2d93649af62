import { smallestShownCount } from './suppress-small-counts';

/** A list of counts as staff may see it; `null` stands where a number is not shown. */
export interface ShownList {
  counts: (number | null)[];
  total: number | null;
}

/**
 * Hides every count of one or two, and the smallest further ones until the hidden numbers could be others: what
 * they sum up to is known from the total, and that each is at least 1. When nothing is left to hide beside
 * them, the total is hidden too.
 *
 * @param counts counts that add up to the total; a list may be long, unlike a table
 */
export function suppressSmallList(counts: readonly number[]): ShownList {
  const total = counts.reduce((one, other) => one + other, 0);
  const upwards = [...counts.keys()]
    .filter((at) => (counts[at] ?? 0) > 0)
    .sort((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0));
  let hidden = upwards.filter((at) => (counts[at] ?? 0) < smallestShownCount);
  if (hidden.length === 0) return { counts: [...counts], total };
  const isExposed = (): boolean => {
    const sum = hidden.reduce((one, at) => one + (counts[at] ?? 0), 0);
    return hidden.length === 1 || sum === hidden.length;
  };
  while (isExposed() && hidden.length < upwards.length)
    hidden = upwards.slice(0, hidden.length + 1);
  const isHidden = new Set(hidden);
  return {
    counts: counts.map((count, at) => (isHidden.has(at) ? null : count)),
    total: isExposed() ? null : total,
  };
}
