/** One of two lists of the same child, found when two entries of a family become one. */
export interface RivalWishList {
  state: 'draft' | 'submitted' | 'withdrawn';
  changedAt: Date;
}

const standing = { submitted: 2, draft: 1, withdrawn: 0 } as const;

/**
 * Which of two lists of the same child counts: one that was handed in before a draft, a draft before one that was
 * withdrawn; of two alike the one that was changed last. A child has one list, never two chances.
 */
export function keptWishList<T extends RivalWishList>(one: T, other: T): T {
  const better = standing[other.state] - standing[one.state];
  if (better !== 0) return better > 0 ? other : one;
  return other.changedAt > one.changedAt ? other : one;
}
