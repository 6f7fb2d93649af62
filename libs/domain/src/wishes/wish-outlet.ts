/** Where a wish can be picked: its card hangs on a tree, it is online, or both. */
export const wishOutlets = ['tree', 'online', 'both'] as const;
export type WishOutlet = (typeof wishOutlets)[number];

/**
 * Paper and online are one state (issue 5 rule 3): a card hangs on a tree or the wish is online. Both only where
 * somebody looks after the tree and reads the code of a card that is taken. null when the choice is fine.
 */
export function outletProblem(
  outlet: WishOutlet,
  tree: { staffed: boolean } | null,
): 'tree-missing' | 'tree-not-needed' | 'tree-not-staffed' | null {
  if (outlet === 'online') return tree === null ? null : 'tree-not-needed';
  if (tree === null) return 'tree-missing';
  return outlet === 'both' && !tree.staffed ? 'tree-not-staffed' : null;
}
