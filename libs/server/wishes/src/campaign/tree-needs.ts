import type { TreeOverview } from '@dabei/contracts';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { TreeCampaign } from '../facts/tree-campaign';

type Needs = TreeOverview['needs'];

interface Counted {
  bodies: number;
  trees: number;
  toCheck: number;
  approved: number;
  withoutCard: number;
  late: number;
}

/** What needs the office now, in the order of the year; nothing that is fine is mentioned. */
export async function treeNeeds(
  em: EntityManager,
  { id, phase }: TreeCampaign,
  { today, hasConsent, differences }: { today: string; hasConsent: boolean; differences: number },
): Promise<Needs> {
  const [counted] = await rowsIn<Counted>(
    em,
    `select (select count(*)::int from tree_body where campaign_id = c.id) as bodies,
       (select count(*)::int from tree where campaign_id = c.id) as trees,
       (count(w.id) filter (where w.state in ('submitted', 'in-review')))::int as "toCheck",
       (count(w.id) filter (where w.state = 'approved'))::int as approved,
       (count(w.id) filter (where w.state = 'published' and w.outlet in ('tree', 'both')
         and not exists (select 1 from wish_card k where k.wish_id = w.id and k.state <> 'lost')))::int
         as "withoutCard",
       (count(w.id) filter (where exists (select 1 from pledge p
         where p.wish_id = w.id and p.state = 'promised' and p.promised_until < ?)))::int as late
     from tree_campaign c left join tree_wish w on w.campaign_id = c.id
     where c.id = ? group by c.id`,
    [today, id],
  );
  if (counted === undefined) return [];
  const early = phase === 'preparing' || phase === 'collecting';
  const needs: Needs = [
    { kind: 'consent-missing', count: hasConsent ? 0 : 1 },
    { kind: 'no-bodies', count: early && counted.bodies === 0 ? 1 : 0 },
    { kind: 'no-trees', count: early && counted.trees === 0 ? 1 : 0 },
    { kind: 'to-check', count: counted.toCheck },
    { kind: 'to-publish', count: counted.approved },
    { kind: 'without-card', count: counted.withoutCard },
    { kind: 'late', count: counted.late },
    { kind: 'differences', count: differences },
  ];
  return needs.filter(({ count }) => count > 0);
}
