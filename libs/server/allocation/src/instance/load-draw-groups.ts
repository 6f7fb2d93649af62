import type { DrawGroup } from '@dabei/domain';
import { grouped, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

interface MemberRow {
  group_id: string;
  together: 'only' | 'rather';
  wish_list_id: string;
}

/** Groups of which at least two handed in; whoever did not is not waited for. */
export async function loadDrawGroups(
  em: EntityManager,
  campaignId: string,
  childKeys: ReadonlyMap<string, string>,
): Promise<DrawGroup[]> {
  const rows = await rowsIn<MemberRow>(
    em,
    `select g.id as group_id, g.together, m.wish_list_id
     from wish_group g join wish_group_member m on m.wish_group_id = g.id
       join wish_list l on l.id = m.wish_list_id and l.state = 'submitted'
     where g.campaign_id = ? order by g.id, m.wish_list_id`,
    [campaignId],
  );
  return [...grouped(rows, ({ group_id }) => group_id).values()].flatMap((members) => {
    const keys = members.flatMap(({ wish_list_id }) => childKeys.get(wish_list_id) ?? []);
    const [first] = members;
    return first === undefined || keys.length < 2
      ? []
      : [{ members: keys, together: first.together }];
  });
}
