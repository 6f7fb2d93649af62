import type { TreePhase } from '@dabei/domain';
import {
  idInToken,
  isSameSecret,
  keeperToken,
  notFound,
  rowsIn,
  type Sealer,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface KnownKeeper {
  treeId: string;
  number: number;
  name: string;
  campaignId: string;
  title: string;
  giftsUntil: string;
  phase: TreePhase;
  hangOn: string | null;
  linkRound: number;
}

/** The tree whose keeper's link this is; 404 for a forged or revoked one, and once the campaign is erased. */
export async function knownKeeper(
  em: EntityManager,
  sealer: Sealer,
  token: string,
): Promise<KnownKeeper> {
  const id = idInToken(token);
  if (id === null) throw notFound();
  const [keeper] = await rowsIn<KnownKeeper>(
    em,
    `select t.id as "treeId", t.number, t.name, t.link_round as "linkRound", k.id as "campaignId", k.title,
       k.gifts_until::text as "giftsUntil", k.phase, k.hang_on::text as "hangOn"
     from tree t join tree_campaign k on k.id = t.campaign_id where t.id = ? and k.phase <> 'erased'`,
    [id],
  );
  if (keeper === undefined || !isSameSecret(keeperToken(sealer, id, keeper.linkRound), token))
    throw notFound();
  return keeper;
}
