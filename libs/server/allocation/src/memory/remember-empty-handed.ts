import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidList } from '../facts/uuid-list';
import { emptyHandedLists } from './empty-handed-lists';

/**
 * Marks the lists of children who came away empty the last time such a campaign was drawn. Called once, when the
 * lists are frozen: for this draw it is fixed then, and what an earlier season left is used up.
 */
export async function rememberEmptyHanded(
  em: EntityManager,
  campaignId: string,
  fingerprint: (text: string) => string,
): Promise<number> {
  const asked = { campaignId, condition: "l.state = 'submitted'", params: [] };
  const empty = await emptyHandedLists(em, asked, fingerprint);
  await rowsIn(em, 'update wish_list set empty_handed_before = true where id = any(?::uuid[])', [
    uuidList(empty.map(({ id }) => id)),
  ]);
  await rowsIn(
    em,
    `delete from empty_handed m using campaign c
     where c.id = ? and m.kind = c.kind and m.season_on < c.starts_on`,
    [campaignId],
  );
  return empty.length;
}
