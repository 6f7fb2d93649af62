/**
 * The list with one entry moved by so many places, never out of the list. By places and not to a place: a second press
 * of a key may come before the first one is drawn, and must not undo it.
 */
export function moved(list: readonly string[], entry: string, by: number): string[] {
  const rest = list.filter((other) => other !== entry);
  if (rest.length === list.length) return rest;
  const target = Math.max(0, Math.min(list.indexOf(entry) + by, rest.length));
  return [...rest.slice(0, target), entry, ...rest.slice(target)];
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
