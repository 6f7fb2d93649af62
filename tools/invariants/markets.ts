import { NOW, type Invariant } from './invariant';

export const marketInvariants: readonly Invariant[] = [
  {
    name: 'pitch-is-somebodys',
    says: 'A taken pitch belongs to a live booking of the same market.',
    sql: `select t.pitch_id as what, b.state as how from pitch_taken t
      join pitch p on p.id = t.pitch_id join pitch_booking b on b.id = t.booking_id
      where b.market_id <> p.market_id or b.state not in ('held','confirmed','offered','arrived')`,
  },
  {
    name: 'booking-has-its-pitch',
    says: 'Who has, or is offered, a pitch stands somewhere.',
    sql: `select b.id as what, b.state as how from pitch_booking b
      where b.state in ('held','confirmed','offered','arrived')
        and not exists (select 1 from pitch_taken t where t.booking_id = b.id)`,
  },
  {
    name: 'seller-number-once',
    says: 'A seller number is given once, and within the numbers there are.',
    sql: `select min(n.id::text) as what, n.number || ' of ' || r.numbers as how
      from seller_number n join commission_rule r on r.market_id = n.market_id
      where n.state not in ('cancelled','expired') and n.number is not null
      group by n.market_id, n.number, r.numbers having count(*) > 1 or n.number > r.numbers`,
  },
  {
    name: 'settled-to-the-thing',
    says: 'Nobody sold more things than were brought.',
    sql: `select id as what, items_sold || ' of ' || items_brought as how from seller_number
      where items_sold > coalesce(items_brought, 0)`,
  },
  {
    name: 'market-lots',
    says: 'A draw of a market that has its number has a lot for everybody who is in it.',
    sql: `select d.market_id as what, count(*) || ' without a lot' as how from market_draw d
      join market_lot l on l.market_id = d.market_id
      where d.number is not null and l.lot is null group by d.market_id`,
  },
  {
    name: 'storm-is-told',
    says: 'An hour after a market is called off nobody is left who was not told or put on the list of calls.',
    sql: `select b.id as what, b.state as how from pitch_booking b join market m on m.id = b.market_id
      where m.called_off_at < ${NOW} - interval '1 hour' and m.phase <> 'erased'
        and b.state in ('held','queued','confirmed','waiting','offered')`,
  },
];
