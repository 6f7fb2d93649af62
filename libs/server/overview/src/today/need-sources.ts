import { ERASE_WARNING_DAYS } from '@dabei/domain';
import { communityDayNeeds } from './community-day-needs';
import type { NeedSource } from './need-source';

/** How many wait before a line is long. */
const longLine = 5;

/** First sessions that begin within four weeks; what comes later is not for today. */
const soon = `
  (select s.event_id, min(s.starts_at) as starts_at from session s, clock
   where s.starts_at between clock.now and clock.now + interval '28 days'
     and not exists (select 1 from session p where p.event_id = s.event_id and p.starts_at < clock.now)
   group by s.event_id)`;

const whole = 'null::text as id, null::text as title, null::text as note';
const nothing = 'null::timestamptz as due';
const atNoon = (day: string): string => `((${day}) + time '12:00') at time zone clock.zone`;

/** In the order they are shown. Each reads `clock` (now, today, zone) and an index. */
export const needSources: readonly NeedSource[] = [
  {
    kind: 'market-day',
    needs: 'markets:day',
    sql: `select m.slug as id, m.title, null::text as note,
        (m.held_on + m.release_at) at time zone clock.zone as due,
        count(b.id) filter (where b.state = 'confirmed')::int as count
      from market m left join pitch_booking b on b.market_id = m.id, clock
      where m.held_on = clock.today and m.kind in ('children-flea', 'flea')
        and m.phase in ('open', 'closed', 'day') and m.called_off_at is null
      group by m.id, clock.zone`,
  },
  {
    kind: 'unconfirmed',
    needs: 'desk:registrations',
    sql: `select ${whole}, min(b.confirm_by) as due, count(*)::int as count
      from registration r join basket b on b.id = r.basket_id
      where r.state in ('held', 'queued') having count(*) > 0`,
  },
  {
    kind: 'offers',
    needs: 'desk:registrations',
    sql: `select e.id::text, e.title, null::text as note, min(o.expires_at) as due, count(*)::int as count
      from place_offer o join event e on e.id = o.event_id, clock
      where o.state = 'open' and o.expires_at < clock.now + interval '24 hours' group by e.id`,
  },
  {
    // no deadline: nobody has written to the seller, or there was no time left to
    kind: 'pitch-calls',
    needs: 'markets:desk',
    sql: `select m.slug as id, m.title, null::text as note, ${nothing}, count(*)::int as count
      from pitch_booking b join market m on m.id = b.market_id
      where b.state = 'offered' and b.offer_until is null and m.phase in ('open', 'closed', 'day') group by m.id`,
  },
  {
    kind: 'number-calls',
    needs: 'markets:desk',
    sql: `select m.slug as id, m.title, null::text as note, ${nothing}, count(*)::int as count
      from seller_number n join market m on m.id = n.market_id
      where n.state = 'offered' and n.offer_until is null and m.phase in ('open', 'closed', 'day') group by m.id`,
  },
  {
    kind: 'storm-calls',
    needs: 'markets:desk',
    sql: `select m.slug as id, m.title, null::text as note, ${nothing}, count(*)::int as count
      from market m join (
          select market_id from pitch_booking where storm_told = 'phone' and storm_phoned_at is null
          union all select market_id from seller_number where storm_told = 'phone' and storm_phoned_at is null) c
        on c.market_id = m.id
      where m.called_off_at is not null and m.phase <> 'erased' group by m.id`,
  },
  {
    kind: 'storm-refunds',
    needs: 'money:desk',
    sql: `select m.slug as id, m.title, null::text as note, ${nothing}, count(*)::int as count
      from market m join bill b on b.group_type = 'market' and b.group_id = m.id
        join bill_sums s on s.bill_id = b.id and s.open_cents < 0
      where m.called_off_at is not null and m.phase <> 'erased' group by m.id`,
  },
  ...communityDayNeeds,
  {
    kind: 'overbooked',
    needs: 'desk:programme',
    sql: `select e.id::text, e.title, null::text as note, soon.starts_at as due, max(t.seats - q.capacity)::int as count
      from ${soon} soon join event e on e.id = soon.event_id join event_quota eq on eq.event_id = e.id
        join quota q on q.id = eq.quota_id and q.kind <> 'shared'
        join lateral (select coalesce(sum(r.seats), 0) as seats from registration r
          where r.quota_id = q.id and r.occupies) t on t.seats > q.capacity
      where e.status = 'published' group by e.id, soon.starts_at`,
  },
  {
    kind: 'mails',
    needs: 'desk:registrations',
    sql: `select ${whole}, ${nothing}, count(*)::int as count from mail
      where state = 'failed' having count(*) > 0`,
  },
  {
    kind: 'letters',
    needs: 'desk:families',
    sql: `select ${whole}, ${nothing}, count(*)::int as count from letter
      where state = 'due' having count(*) > 0`,
  },
  {
    kind: 'approvals',
    needs: 'desk:programme',
    sql: `select e.id::text, e.title, o.name as note, ${nothing}, 1 as count
      from event e join organisation o on o.id = e.organisation_id where e.review = 'submitted'`,
  },
  {
    kind: 'cancel-requests',
    needs: 'desk:programme',
    sql: `select e.id::text, e.title, o.name as note, ${nothing}, 1 as count
      from cancel_request c join event e on e.id = c.event_id
        join organisation o on o.id = e.organisation_id where c.done_at is null`,
  },
  {
    // opening, closing, starting and finishing come by themselves; announcing is a person's decision
    kind: 'phase',
    needs: 'desk:campaign',
    sql: `select c.slug as id, c.title, 'announce' as note, c.opens_at as due, 1 as count
      from campaign c, clock where c.phase = 'draft' and c.opens_at < clock.now + interval '14 days'`,
  },
  {
    kind: 'minimum',
    needs: 'desk:programme',
    sql: `select e.id::text, e.title, o.name as note, d.due, (e.minimum_places - t.seats)::int as count
      from ${soon} soon join event e on e.id = soon.event_id
        join organisation o on o.id = e.organisation_id, clock,
        lateral (select least(coalesce(${atNoon('e.minimum_decided_on')}, soon.starts_at - interval '3 days'),
          soon.starts_at) as due) d,
        lateral (select coalesce(sum(r.seats), 0) as seats from registration r
          where r.event_id = e.id and r.occupies) t
      where e.status = 'published' and e.registration = 'with-us' and t.seats < e.minimum_places
        and d.due < clock.now + interval '7 days'`,
  },
  {
    kind: 'lines',
    needs: 'desk:registrations',
    sql: `select e.id::text, e.title, null::text as note, ${nothing}, l.waiting as count
      from (select event_id, count(*)::int as waiting from registration
          where state in ('waiting', 'queued') group by event_id having count(*) >= ${String(longLine)}) l
        join event e on e.id = l.event_id and e.status = 'published', clock
      where exists (select 1 from session s where s.event_id = e.id and s.starts_at > clock.now)`,
  },
  {
    kind: 'closing',
    needs: 'desk:campaign',
    sql: `select c.slug as id, c.title, null::text as note, c.closes_at as due, 1 as count from campaign c, clock
      where c.phase = 'open' and c.closes_at < clock.now + interval '7 days'`,
  },
  {
    kind: 'opening',
    needs: 'desk:campaign',
    sql: `select c.slug as id, c.title, null::text as note, c.opens_at as due, 1 as count from campaign c, clock
      where c.phase = 'announced' and c.opens_at < clock.now + interval '7 days'`,
  },
  {
    kind: 'reserved',
    needs: 'desk:programme',
    sql: `select e.id::text, e.title, null::text as note, ${atNoon('q.reserved_until')} as due,
        greatest(0, q.capacity - t.seats)::int as count
      from quota q join event_quota eq on eq.quota_id = q.id
        join event e on e.id = eq.event_id and e.status = 'published', clock,
        lateral (select coalesce(sum(r.seats), 0) as seats from registration r
          where r.quota_id = q.id and r.occupies) t
      where q.reserved_until between clock.today and clock.today + 7 and t.seats < q.capacity`,
  },
  {
    kind: 'clearances',
    needs: 'people:manage',
    sql: `select s.account_id as id, s.name as title, null::text as note,
        ${atNoon("(c.seen_on + interval '5 years')::date")} as due, 1 as count
      from clearance c join staff s on s.account_id = c.account_id and s.active, clock
      where c.seen_on < clock.today + 60 - interval '5 years'`,
  },
  {
    kind: 'seals',
    needs: 'people:manage',
    sql: `select o.id::text, o.name as title, null::text as note, ${atNoon('o.seal_until')} as due, 1 as count
      from organisation o, clock where o.seal_until < clock.today + 30`,
  },
  {
    kind: 'tree-check',
    needs: 'wishes:desk',
    sql: `select ${whole}, ${nothing}, count(*)::int as count
      from tree_campaign c join tree_wish w on w.campaign_id = c.id and w.state in ('submitted', 'in-review')
      where c.phase not in ('counted', 'erased') having count(*) > 0`,
  },
  {
    kind: 'tree-late',
    needs: 'wishes:desk',
    sql: `select ${whole}, ${nothing}, count(*)::int as count from pledge p, clock
      where p.state = 'promised' and p.promised_until < clock.today having count(*) > 0`,
  },
  {
    kind: 'tree-uncounted',
    needs: 'wishes:desk',
    sql: `select c.slug as id, c.title, null::text as note, ${atNoon('c.erase_on')} as due, 1 as count
      from tree_campaign c, clock where c.phase not in ('counted', 'erased')
        and c.erase_on <= clock.today + ${String(ERASE_WARNING_DAYS)}`,
  },
  {
    kind: 'erasing',
    needs: 'desk:campaign',
    sql: `select c.slug as id, c.title, null::text as note, ${atNoon('c.erase_on')} as due, 1 as count
      from campaign c, clock where c.phase = 'done' and c.erase_on <= clock.today + 7`,
  },
];
