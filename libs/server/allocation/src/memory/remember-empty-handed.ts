import { cameAwayEmpty, type RegistrationState } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidList } from '../facts/uuid-list';

interface Row {
  id: string;
  registrations: { state: RegistrationState; hadPlace: boolean }[];
}

/**
 * Marks the lists of children who came away empty the last time such a campaign was drawn. Called once, when the
 * lists are frozen: what the office deletes afterwards stays deleted. Where last season's data is erased already,
 * nobody is remembered.
 */
export async function rememberEmptyHanded(em: EntityManager, campaignId: string): Promise<number> {
  const rows = await rowsIn<Row>(
    em,
    `with last as (
       select p.id from campaign p join campaign c on c.id = ?
       where p.kind = c.kind and p.id <> c.id and p.drawn_at is not null and p.phase <> 'erased'
         and p.starts_on < c.starts_on
       order by p.starts_on desc, p.drawn_at desc limit 1)
     select now_list.id, coalesce((select json_agg(json_build_object('state', r.state,
         'hadPlace', r.quota_id is not null)) from registration r join event e on e.id = r.event_id
         where r.child_id = now_list.child_id and e.campaign_id = last.id), '[]') as registrations
     from wish_list now_list cross join last
       join wish_list before on before.campaign_id = last.id and before.child_id = now_list.child_id
         and before.state = 'submitted'
     where now_list.campaign_id = ? and now_list.state = 'submitted'`,
    [campaignId, campaignId],
  );
  const empty = rows
    .filter(({ registrations }) => cameAwayEmpty({ handedIn: true, registrations }))
    .map(({ id }) => id);
  await rowsIn(em, 'update wish_list set empty_handed_before = true where id = any(?::uuid[])', [
    uuidList(empty),
  ]);
  return empty.length;
}
