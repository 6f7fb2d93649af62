import type { PublishInput } from '@dabei/contracts';
import { outletProblem, type WishOutlet } from '@dabei/domain';
import { DomainError, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface OutletPlace {
  outlet: WishOutlet;
  treeId: string | null;
}

/** One place for each wish: so many on each tree, one tree after the other, the rest online. */
export async function dealOutlets(
  em: EntityManager,
  campaignId: string,
  { trees, online }: Pick<PublishInput, 'trees' | 'online'>,
): Promise<OutletPlace[]> {
  const known = await rowsIn<{ id: string; staffed: boolean }>(
    em,
    'select id, staffed from tree where campaign_id = ? order by id for share',
    [campaignId],
  );
  const onTrees = trees.flatMap((wanted): OutletPlace[] => {
    const outlet: WishOutlet = wanted.online ? 'both' : 'tree';
    const problem = outletProblem(outlet, known.find(({ id }) => id === wanted.treeId) ?? null);
    if (problem !== null) throw new DomainError('conflict', { reason: problem });
    return Array.from({ length: wanted.wishes }, () => ({ outlet, treeId: wanted.treeId }));
  });
  const rest = Array.from({ length: online }, (): OutletPlace => ({
    outlet: 'online',
    treeId: null,
  }));
  return [...onTrees, ...rest];
}
