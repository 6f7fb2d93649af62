import type { TreeCounts } from '@dabei/contracts';
import { shownWishState, wishStates, goneWishStates } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { statesInSql } from '../facts/states-in-sql';

const over = statesInSql(goneWishStates);
const shownAs = (...shown: string[]): string =>
  statesInSql(wishStates.filter((state) => shown.includes(shownWishState(state) ?? '')));
const given = `w.state in ${shownAs('given', 'here', 'handed-over')}`;
const handed = `w.state in ${shownAs('handed-over')}`;
const open = `w.state in ${shownAs('open')}`;
/** Wishes that got a number and count. */
const counted = `from tree_wish w where w.campaign_id = c.id and w.number is not null and w.state not in ${over}`;
const groups = (column: string, where = ''): string =>
  `(select coalesce(jsonb_object_agg(key, count), '{}') from (
     select ${column} as key, count(*) as count ${counted} ${where} group by 1) g where key is not null)`;
const way = `case when exists (select 1 from purchase b where b.wish_id = w.id and b.bought_on is not null) then 'bought'
  else coalesce((select nullif(p.channel, 'card') from pledge p where p.wish_id = w.id and p.state = 'kept' limit 1), 'paper') end`;

/** What was bought, less what was taken back: a correction that names a wish. */
const spent = "(e.kind = 'purchase' or e.kind = 'correction' and e.wish_id is not null)";

/** Counts a campaign: numbers only, so that they may stay when everything else is erased. */
export async function countTree(em: EntityManager, campaignId: string): Promise<TreeCounts> {
  const [row] = await rowsIn<{ counts: TreeCounts }>(
    em,
    `select jsonb_build_object('title', c.title,
       'published', (select count(*) ${counted}),
       'given', (select count(*) ${counted} and ${given}),
       'handedOver', (select count(*) ${counted} and ${handed}),
       'byBand', ${groups('w.age_band')}, 'byKind', ${groups('w.kind')}, 'byMode', ${groups('w.mode')},
       'byWay', ${groups(way, `and w.state in ${shownAs('here', 'handed-over')}`)},
       'trees', (select coalesce(jsonb_agg(to_jsonb(x) order by x.number), '[]') from (
          select t.number, t.name,
            (select count(*) ${counted} and w.tree_id = t.id) as published,
            (select count(*) ${counted} and w.tree_id = t.id and ${given}) as given,
            (select count(*) ${counted} and w.tree_id = t.id and ${open}) as open
          from tree t where t.campaign_id = c.id) x),
       'daysToGift', (select round(percentile_cont(0.5) within group (order by g.came_on - w.published_on))
          from gift g join tree_wish w on w.id = g.wish_id
          where g.campaign_id = c.id and g.state = 'received' and w.published_on is not null),
       'pot', (select jsonb_build_object(
            'inCents', coalesce(sum(e.cents) filter (where not ${spent}), 0),
            'outCents', coalesce(-sum(e.cents) filter (where ${spent}), 0))
          from pot_entry e where e.campaign_id = c.id)) as counts
     from tree_campaign c where c.id = ?`,
    [campaignId],
  );
  if (row === undefined) throw new Error('a campaign to be counted is not there');
  return row.counts;
}
