/** The list with one entry taken from its place and put at another. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  const target = Math.max(0, Math.min(to, rest.length));
  return [...rest.slice(0, target), ...list.slice(from, from + 1), ...rest.slice(target)];
}

/** The place of an entry that is let go at `y`: below all others whose middle is above it. */
export function dropIndex(middles: readonly number[], from: number, y: number): number {
  return middles.filter((middle, index) => index !== from && middle < y).length;
}

/** What another device has done to a list: entries that came, that went, and whether the others changed places. */
export function differenceOf(
  mine: readonly string[],
  theirs: readonly string[],
): { added: string[]; removed: string[]; reordered: boolean } {
  const both = mine.filter((id) => theirs.includes(id));
  const order = theirs.filter((id) => mine.includes(id));
  return {
    added: theirs.filter((id) => !mine.includes(id)),
    removed: mine.filter((id) => !theirs.includes(id)),
    reordered: both.some((id, index) => order[index] !== id),
  };
}
