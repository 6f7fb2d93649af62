import { NOW, type Invariant } from './invariant';

export const wishTreeInvariants: readonly Invariant[] = [
  {
    name: 'wish-one-donor',
    says: 'A wish has one donor at most.',
    sql: `select wish_id as what, count(*) || ' donors' as how from pledge
      where state in ('held','promised','kept') group by wish_id having count(*) > 1`,
  },
  {
    name: 'promised-wish-is-claimed',
    says: 'A wish somebody promised is free for nobody else.',
    sql: `select w.id as what, w.state || ' and ' || p.state as how from tree_wish w
      join pledge p on p.wish_id = w.id and p.state in ('held','promised')
      where w.state in ('draft','submitted','in-review','returned','approved','published')`,
  },
  {
    name: 'held-wish-has-donor',
    says: 'A wish is kept for a code only while somebody may type it.',
    sql: `select w.id as what, w.state as how from tree_wish w where w.state = 'held'
      and not exists (select 1 from pledge p where p.wish_id = w.id and p.state = 'held')`,
  },
  {
    name: 'published-under-a-number',
    says: 'What hangs on the tree has a number of its own and a consent.',
    sql: `select id as what, state as how from tree_wish
      where state not in ('draft','submitted','in-review','returned','approved','withdrawn')
        and (number is null or (consent_version is null and mode = 'full'))
      union all
      select min(id::text)::uuid, 'number ' || number from tree_wish where number is not null
      group by campaign_id, number having count(*) > 1`,
  },
  {
    name: 'one-card-a-wish',
    says: 'A wish has one card at most that is not lost.',
    sql: `select wish_id as what, count(*) || ' cards' as how from wish_card
      where state <> 'lost' group by wish_id having count(*) > 1`,
  },
  {
    name: 'pot-not-overdrawn',
    says: 'Gifts are bought out of money that was given.',
    sql: `select campaign_id as what, sum(cents)::text as how from pot_entry
      group by campaign_id having sum(cents) < 0`,
  },
  {
    name: 'one-tree-at-a-time',
    says: 'One wish tree at a time collects, hangs and hands over.',
    sql: `select min(id::text) as what, count(*) || ' at once' as how from tree_campaign
      where phase in ('collecting','published','intake','gap-closing','handover') having count(*) > 1`,
  },
  {
    name: 'tree-erased-on-time',
    says: 'Two days after its day of erasure nothing of a wish tree is left but its figures.',
    sql: `select w.id as what, c.slug as how from tree_wish w join tree_campaign c on c.id = w.campaign_id
      where c.phase = 'erased'
      union all
      select d.id, c.slug from donor d join tree_campaign c on c.id = d.campaign_id
      where c.phase = 'erased' or (c.phase = 'counted' and c.erase_on < ${NOW}::date - 2)`,
  },
];
