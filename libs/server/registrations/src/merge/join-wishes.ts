import { keptWishList } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { forgetDraw } from './join-draw';

interface List {
  id: string;
  campaignId: string;
  childId: string;
  state: 'draft' | 'submitted' | 'withdrawn';
  /** It was frozen with the seal: it has, or will have, a lot of its own. */
  frozen: boolean;
  changedAt: Date;
  groupId: string | null;
}

/**
 * Two entries of one child become one: in each campaign one list stays, the later one that was handed in; after the
 * seal it is a frozen one. The lots may be known by then, so of two frozen lists it is the later one as well, whichever
 * entry the office keeps: nobody chooses between two lots. What the draw wrote about the child (its lot, its places,
 * its answers) stays with the list, the rest of the draw as it is. A group of the other list goes along where the
 * list that stays has none, and whoever is alone in a group is free.
 */
export async function joinWishes(em: EntityManager, goes: string, keeps: string): Promise<void> {
  const lists = await listsOf(em, [goes, keeps]);
  for (const list of lists.filter(({ childId }) => childId === goes)) {
    const other = lists.find(
      ({ childId, campaignId }) => childId === keeps && campaignId === list.campaignId,
    );
    if (other === undefined) continue;
    const kept = keptOf(list, other);
    await forgetDraw(em, kept === list ? other : list);
    await dropOne(em, kept, kept === list ? other : list);
  }
  await rowsIn(em, 'update wish_list set child_id = ? where child_id = ?', [keeps, goes]);
  await rowsIn(em, 'update wish_sheet set child_id = ? where child_id = ?', [keeps, goes]);
}

function keptOf(goes: List, keeps: List): List {
  if (goes.frozen !== keeps.frozen) return keeps.frozen ? keeps : goes;
  return keptWishList(goes, keeps);
}

async function dropOne(em: EntityManager, kept: List, dropped: List): Promise<void> {
  if (kept.groupId === null && dropped.groupId !== null)
    await rowsIn(em, 'update wish_group_member set wish_list_id = ? where wish_list_id = ?', [
      kept.id,
      dropped.id,
    ]);
  await rowsIn(
    em,
    `update wish_list k set hardship = k.hardship or d.hardship,
       empty_handed_before = k.empty_handed_before or d.empty_handed_before,
       last_season_forgotten = k.last_season_forgotten or d.last_season_forgotten
     from wish_list d where k.id = ? and d.id = ?`,
    [kept.id, dropped.id],
  );
  await rowsIn(em, 'delete from wish_list where id = ?', [dropped.id]);
  if (dropped.groupId !== null) await endIfAlone(em, dropped.groupId);
}

/** Siblings are two; friends with a code may still be joined. */
async function endIfAlone(em: EntityManager, groupId: string): Promise<void> {
  await rowsIn(
    em,
    `delete from wish_group g where g.id = ? and (select count(*) from wish_group_member m
       where m.wish_group_id = g.id) < case when g.code_hash is null then 2 else 1 end`,
    [groupId],
  );
}

async function listsOf(em: EntityManager, childIds: readonly string[]): Promise<List[]> {
  const rows = await rowsIn<Omit<List, 'changedAt'> & { changedAt: string }>(
    em,
    `select l.id, l.campaign_id as "campaignId", l.child_id as "childId", l.state,
       l.nonce is not null and l.state = 'submitted' as frozen, to_json(l.changed_at)#>>'{}' as "changedAt",
       (select m.wish_group_id from wish_group_member m where m.wish_list_id = l.id) as "groupId"
     from wish_list l where l.child_id = any(?::uuid[]) order by l.id for no key update of l`,
    [`{${childIds.join(',')}}`],
  );
  return rows.map((row) => ({ ...row, changedAt: new Date(row.changedAt) }));
}
