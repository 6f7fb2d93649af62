import { NOW, type Invariant } from './invariant';

/** Seats of a quota, counted anew: the guard that counts them otherwise is one of the things to be judged. */
const seats = `
  select q.id, q.capacity,
    coalesce((select sum(r.seats) from registration r
      where r.state in ('held','confirmed','attended','missed')
        and (r.quota_id = q.id or (q.kind = 'shared'
          and r.event_id in (select event_id from event_quota where quota_id = q.id)))), 0)
    + coalesce((select sum(o.seats) from place_offer o where o.state = 'open'
        and (o.quota_id = q.id or (q.kind = 'shared'
          and o.event_id in (select event_id from event_quota where quota_id = q.id)))), 0) as taken
  from quota q`;

export const registrationInvariants: readonly Invariant[] = [
  {
    name: 'capacity',
    says: 'No quota has given away more seats than it has, open offers with them.',
    sql: `select id as what, taken || ' of ' || capacity as how from (${seats}) s where taken > capacity`,
  },
  {
    name: 'child-in-two-places',
    says: 'No child is at two places at once, unless the office said so by hand.',
    sql: `select a.registration_id as what, 'with ' || b.registration_id as how
      from registration_span a join registration_span b on b.child_id = a.child_id and b.span && a.span
        and b.registration_id > a.registration_id
      where a.occupies and b.occupies and not a.overlap_overridden and not b.overlap_overridden`,
  },
  {
    name: 'times-of-registrations',
    says: 'A registration is written down at exactly the times of its event.',
    sql: `select r.id as what, s.id::text as how
      from registration r join session s on s.event_id = r.event_id
      left join registration_span p on p.registration_id = r.id and p.session_id = s.id
      where r.state in ('held','confirmed','attended','missed')
        and (p.registration_id is null or not p.occupies or p.span <> tstzrange(s.starts_at, s.ends_at))`,
  },
  {
    name: 'registered-once',
    says: 'A child has one live registration at an event.',
    sql: `select min(id::text) as what, count(*)::text as how from registration
      where state in ('held','queued','confirmed','waiting','attended','missed')
      group by child_id, event_id having count(*) > 1`,
  },
  {
    name: 'place-in-the-line',
    says: 'Everybody who waits for an event has a place in its line, and nobody shares it.',
    sql: `select min(id::text) as what, 'rank ' || coalesce(rank::text, 'none') as how from registration
      where state in ('waiting','queued') group by event_id, rank having rank is null or count(*) > 1`,
  },
  {
    name: 'offer-to-who-waits',
    says: 'A place is offered to somebody who waits, at that event, and only once at a time.',
    sql: `select o.id as what, r.state as how from place_offer o join registration r on r.id = o.registration_id
      where o.state = 'open' and (r.state not in ('waiting','queued') or r.event_id <> o.event_id)
      union all
      select min(id::text)::uuid, count(*) || ' open' from place_offer
      where state = 'open' group by registration_id having count(*) > 1`,
  },
  {
    name: 'nobody-overtaken',
    says: 'Who waited first and would have fitted was not overtaken by somebody who pressed later.',
    sql: `select w.id as what, 'by ' || r.id as how
      from registration w
      join registration r on r.event_id = w.event_id and r.state in ('held','confirmed')
        and r.first_pressed_at > w.changed_at and r.seats >= w.seats
      join quota q on q.id = r.quota_id and q.kind = 'general'
      where w.state = 'waiting' and w.first_pressed_at < r.first_pressed_at
        and w.together = 'single' and r.together = 'single' and r.rank is null
        and w.entered_by = 'family' and r.entered_by = 'family'
        and not exists (select 1 from place_offer o where o.registration_id in (r.id, w.id))`,
  },
  {
    name: 'holds-end',
    says: 'Nothing is held for a code long after the code has run out.',
    sql: `select r.id as what, b.confirm_by::text as how from registration r join basket b on b.id = r.basket_id
      where r.state = 'held' and b.confirmed_at is null and b.confirm_by < ${NOW} - interval '1 hour'`,
  },
  {
    name: 'offers-end',
    says: 'No offer stays open long after its time.',
    sql: `select id as what, expires_at::text as how from place_offer
      where state = 'open' and expires_at < ${NOW} - interval '13 hours'`,
  },
  {
    name: 'draw-is-whole',
    says: 'A draw that has its number has one lot for every list in it, and no lot twice.',
    sql: `select d.campaign_id as what, count(l.lot) || ' lots' as how from draw d
      left join lot l on l.campaign_id = d.campaign_id
      where d.number is not null and d.confirmed_at is not null
        and exists (select 1 from campaign c where c.id = d.campaign_id and c.phase <> 'erased')
      group by d.campaign_id having count(l.lot) = 0 or count(l.lot) <> count(distinct l.lot)`,
  },
];
