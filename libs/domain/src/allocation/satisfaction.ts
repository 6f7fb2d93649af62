/** What a place is worth by its rank on the child's list; every rank counts, and no two neighbours the same. */
const byRank = [24, 20, 17, 14, 12, 10, 9, 8, 7, 6, 5, 4, 3, 2] as const;

/** What the first, second, … place of a child adds, whichever it is. */
const byLevel = [12, 6, 3, 1] as const;

/** How many of the first wishes tier 3 looks at. */
export const FIRST_WISHES = 3;

/** What it adds, for each member beyond the first, that a group that "rather" wants it is together at an event. */
export const TOGETHER_POINTS = 2;

/**
 * Points of a place. `rank` 0 is the first wish; a place the child never wished (given by hand) is -1 and counts
 * nothing. The list's length plays no part, so a wish added at its end changes no other one's worth.
 */
export function pointsOfRank(rank: number): number {
  if (rank < 0) return 0;
  return byRank[rank] ?? 1;
}

/** Points for having a `level`-th place at all (1 is the first); each counts at most as much as the one before. */
export function pointsOfLevel(level: number): number {
  return byLevel[level - 1] ?? 0;
}

/** Satisfaction of one child with the ranks of the places it has, in points. */
export function satisfactionOf(ranks: readonly number[]): number {
  return ranks.reduce((sum, rank, index) => sum + pointsOfRank(rank) + pointsOfLevel(index + 1), 0);
}
