import { NOW, type Invariant } from './invariant';

const live = "('held','asked','taken','checked-in','thanked')";

export const communityDayInvariants: readonly Invariant[] = [
  {
    name: 'shift-not-overfull',
    says: 'No shift has more hands than it needs.',
    sql: `select s.id as what, count(u.id) || ' of ' || s.needed as how from shift s
      join shift_signup u on u.shift_id = s.id and u.state in ${live}
      group by s.id having count(u.id) > s.needed`,
  },
  {
    name: 'volunteer-in-two-places',
    says: 'No volunteer is in two places at once.',
    sql: `select a.id as what, 'with ' || b.id as how from shift_signup a
      join shift_signup b on b.volunteer_id = a.volunteer_id and b.id > a.id and b.busy && a.busy
      where a.state in ${live} and b.state in ${live}`,
  },
  {
    name: 'booth-on-one-place',
    says: 'A booth that is placed stands on one place of its own day, and nobody else does.',
    sql: `select b.id as what, b.state as how from booth b left join booth_place p on p.id = b.place_id
      where (b.state in ('placed','arrived','closed')) <> (b.place_id is not null)
        or (p.id is not null and p.day_id <> b.day_id)
      union all
      select min(id::text)::uuid, count(*) || ' on one place' from booth
      where place_id is not null group by place_id having count(*) > 1`,
  },
  {
    name: 'booths-fit-the-square',
    says: 'No more booths are taken in than there is room for.',
    sql: `select c.day_id as what, count(b.id) || ' of ' || c.places as how from booth_call c
      join booth b on b.day_id = c.day_id and b.state in ('accepted','placed','arrived','closed')
      group by c.day_id, c.places having count(b.id) > c.places`,
  },
  {
    name: 'power-within-limit',
    says: 'No connection carries more than its limit, unless somebody of the office said so by name.',
    sql: `select c.id as what, sum(b.watts) || ' of ' || c.limit_watts || ' W' as how from power_connection c
      join booth b on b.connection_id = c.id
      group by c.id, c.limit_watts
      having sum(b.watts) > c.limit_watts and not bool_or(b.power_override is not null)`,
  },
  {
    name: 'booth-lots',
    says: 'A draw of booths that has its number has a lot for everybody who is in it.',
    sql: `select d.day_id as what, count(*) || ' without a lot' as how from booth_draw d
      join booth_lot l on l.day_id = d.day_id
      where d.number is not null and l.lot is null group by d.day_id`,
  },
  {
    name: 'called-off-for-all',
    says: 'An hour after a day is called off nothing on it is still on.',
    sql: `select u.id as what, u.state as how from shift_signup u join shift s on s.id = u.shift_id
      join community_day d on d.id = s.day_id
      where d.called_off_at < ${NOW} - interval '1 hour' and u.state in ('held','asked','taken')
      union all
      select b.id, b.state from booth b join community_day d on d.id = b.day_id
      where d.called_off_at < ${NOW} - interval '1 hour' and b.state in
        ('submitted','returned','complete','accepted','waiting','placed','arrived')`,
  },
];
