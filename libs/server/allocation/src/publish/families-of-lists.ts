import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * The households each frozen list belongs to, by nonce: of whoever handed it in, of the child, and of everybody the
 * child is linked to.
 */
export async function familiesOfLists(
  em: EntityManager,
  campaignId: string,
): Promise<Map<string, string[]>> {
  const lists = await rowsIn<{ nonce: string; households: string[] }>(
    em,
    `select encode(l.nonce, 'hex') as nonce,
       (select json_agg(distinct h.id order by h.id) from household h
         where h.id in (l.household_id, c.household_id)
            or h.id in (select k.household_id from child_link k where k.child_id = c.id)) as households
     from wish_list l join child c on c.id = l.child_id
     where l.campaign_id = ? and l.nonce is not null`,
    [campaignId],
  );
  return new Map(lists.map(({ nonce, households }) => [nonce, households]));
}
