/**
 * One way to break each invariant in the demo town: what a bug or a crash in the wrong moment would leave behind.
 * The database's own guards are switched off for it (`drop` names the index in the way).
 */
export interface Plant {
  drop?: string;
  sql: string;
}

const anyOf = (table: string, where: string): string =>
  `(select id from ${table} where ${where} order by id limit 1)`;

export const plants: Readonly<Record<string, Plant>> = {
  capacity: {
    sql: `update quota set capacity = 0 where id = (select quota_id from registration where state = 'confirmed'
      order by id limit 1)`,
  },
  'child-in-two-places': {
    drop: 'alter table registration_span drop constraint child_in_two_places',
    sql: `with a as (select * from registration_span where occupies and not overlap_overridden limit 1)
      update registration_span b set child_id = a.child_id, span = a.span from a
      where b.ctid = (select o.ctid from registration_span o where o.occupies and not o.overlap_overridden
        and o.registration_id <> a.registration_id limit 1)`,
  },
  'times-of-registrations': {
    sql: `delete from registration_span where registration_id = ${anyOf('registration', "state = 'confirmed'")}`,
  },
  'registered-once': {
    drop: 'drop index registration_once',
    sql: `insert into registration (basket_id, household_id, child_id, event_id, state, rank, first_pressed_at, changed_at)
      select basket_id, household_id, child_id, event_id, 'waiting', 999999, first_pressed_at, changed_at
      from registration where state = 'confirmed' order by id limit 1`,
  },
  'place-in-the-line': {
    sql: `update registration set rank = 1 where event_id = (select event_id from registration where state = 'waiting'
      group by event_id having count(*) > 1 limit 1) and state = 'waiting'`,
  },
  'offer-to-who-waits': {
    sql: `insert into place_offer (registration_id, event_id, quota_id, seats, bundle_id, state, channel, offered_at, token_hash)
      select id, event_id, quota_id, 1, gen_random_uuid(), 'open', 'phone', changed_at, 'planted'
      from registration where state = 'confirmed' order by id limit 1`,
  },
  'nobody-overtaken': {
    sql: `with w as (select r.id, r.event_id, r.changed_at from registration r where r.state = 'waiting'
        and r.entered_by = 'family' and r.together = 'single' and r.seats = 1
        and not exists (select 1 from place_offer o where o.registration_id = r.id) order by r.id limit 1)
      update registration r set state = 'confirmed', rank = null, entered_by = 'family', together = 'single',
        quota_id = (select eq.quota_id from event_quota eq join quota q on q.id = eq.quota_id
          where eq.event_id = w.event_id and q.kind = 'general' limit 1),
        first_pressed_at = w.changed_at + interval '1 day'
      from w where r.id = (select x.id from registration x where x.event_id = w.event_id and x.id <> w.id
        and not exists (select 1 from place_offer o where o.registration_id = x.id) order by x.id limit 1)`,
  },
  'holds-end': {
    sql: `with r as (update registration set state = 'held' where id = ${anyOf('registration', "state = 'confirmed'")}
        returning basket_id)
      update basket set confirmed_at = null, confirm_by = '2020-01-01' where id = (select basket_id from r)`,
  },
  'offers-end': {
    sql: `insert into place_offer (registration_id, event_id, quota_id, seats, bundle_id, state, channel, offered_at,
        expires_at, token_hash)
      select r.id, r.event_id, eq.quota_id, 1, gen_random_uuid(), 'open', 'phone', r.changed_at, '2020-01-01', 'planted'
      from registration r join event_quota eq on eq.event_id = r.event_id where r.state = 'waiting'
        and not exists (select 1 from place_offer o where o.registration_id = r.id and o.state = 'open') limit 1`,
  },
  'draw-is-whole': {
    sql: `insert into draw (campaign_id, commitment, frozen, sealed, key_id, source, drawn_on, sealed_at, number,
        number_at, confirmed_at)
      select id, 'c', '{}', '', 'k1', 'Lotto', '2026-01-01', '2026-01-01', '1', '2026-01-02', '2026-01-02'
      from campaign where phase <> 'erased' order by id limit 1 on conflict do nothing`,
  },
  'mail-once': {
    drop: 'alter table mail drop constraint mail_dedupe_key_key',
    sql: `insert into mail (dedupe_key, purpose, state, due_at, message_id, created_at)
      select 'planted', 'reminder', 'skipped', now(), 'planted-' || n, now() from generate_series(1, 2) n`,
  },
  'mail-sent-or-not': {
    sql: `insert into mail (dedupe_key, purpose, state, due_at, message_id, created_at)
      values ('planted', 'reminder', 'sent', now(), 'planted', now())`,
  },
  'mail-goes-out': {
    sql: `insert into mail (dedupe_key, purpose, state, due_at, message_id, created_at)
      values ('planted', 'reminder', 'due', '2020-01-01', 'planted', now())`,
  },
  'outbox-handled': {
    sql: `insert into outbox (kind, payload, created_at) values ('planted', '{}', '2020-01-01')`,
  },
  'offer-is-told': {
    sql: `insert into place_offer (registration_id, event_id, quota_id, seats, bundle_id, state, channel, offered_at, token_hash)
      select r.id, r.event_id, eq.quota_id, 1, gen_random_uuid(), 'open', 'mail', '2020-01-01', 'planted'
      from registration r join event_quota eq on eq.event_id = r.event_id where r.state = 'waiting'
        and not exists (select 1 from place_offer o where o.registration_id = r.id and o.state = 'open') limit 1`,
  },
  'bill-adds-up': {
    sql: `update bill set open_cents = open_cents + 1 where id = ${anyOf('bill', 'true')}`,
  },
  'positions-add-up': {
    sql: `update bill_position set cents = cents + 1
      where line_id = (select id from journal_line where kind = 'charged' order by id limit 1)`,
  },
  'deposit-adds-up': {
    sql: `update bill set deposit_left_cents = -1 where id = ${anyOf('bill', 'true')}`,
  },
  'paid-is-had': {
    sql: `insert into journal_line (bill_id, kind, cents, press_key, booked_on)
      select id, 'refunded', 99999999, gen_random_uuid(), '2026-01-01' from bill order by id limit 1`,
  },
  'pitch-is-somebodys': {
    sql: `update pitch_booking set state = 'cancelled' where id = (select booking_id from pitch_taken limit 1)`,
  },
  'booking-has-its-pitch': {
    sql: `delete from pitch_taken where booking_id = (select t.booking_id from pitch_taken t
      join pitch_booking b on b.id = t.booking_id where b.state = 'confirmed' limit 1)`,
  },
  'seller-number-once': {
    drop: 'drop index seller_number_one',
    sql: `update seller_number set number = 1 where market_id = (select market_id from seller_number
      where number is not null group by market_id having count(*) > 1 limit 1)`,
  },
  'settled-to-the-thing': {
    drop: 'alter table seller_number drop constraint seller_number_check',
    sql: `update seller_number set items_brought = 1, items_sold = 2 where id = ${anyOf('seller_number', 'true')}`,
  },
  'market-lots': {
    sql: `with m as (select market_id, id from seller_number limit 1), d as (
        insert into market_draw (market_id, commitment, frozen, sealed, key_id, source, notation, drawn_on, sealed_at,
          number, drawn_at)
        select market_id, 'c', '{}', '', 'k1', 'Lotto', 'other', '2026-01-01', '2026-01-01', '1', '2026-01-02' from m
        on conflict do nothing)
      insert into market_lot (number_id, market_id, nonce) select id, market_id, 'n' from m`,
  },
  'storm-is-told': {
    sql: `update market set called_off_at = '2020-01-01' where id = (select market_id from pitch_booking
      where state = 'confirmed' limit 1)`,
  },
  'wish-one-donor': {
    drop: 'drop index pledge_one',
    sql: `insert into pledge (wish_id, donor_id, state, channel, created_at)
      select wish_id, donor_id, 'promised', 'online', created_at from pledge where state = 'promised' limit 1`,
  },
  'promised-wish-is-claimed': {
    sql: `update tree_wish set state = 'published' where id = (select wish_id from pledge where state = 'promised' limit 1)`,
  },
  'held-wish-has-donor': {
    sql: `update tree_wish set state = 'held' where id = ${anyOf('tree_wish', "state = 'published'")}`,
  },
  'published-under-a-number': {
    drop: 'alter table tree_wish drop constraint tree_wish_check1',
    sql: `update tree_wish set number = null where id = ${anyOf('tree_wish', "state = 'published'")}`,
  },
  'one-card-a-wish': {
    drop: 'drop index wish_card_one',
    sql: `insert into wish_card (wish_id, tree_id, state, code_hash, printed_on)
      select wish_id, tree_id, state, 'planted', printed_on from wish_card where state <> 'lost' limit 1`,
  },
  'pot-not-overdrawn': {
    sql: `insert into pot_entry (campaign_id, kind, cents, on_day)
      select id, 'purchase', -99999999, '2026-01-01' from tree_campaign limit 1`,
  },
  'one-tree-at-a-time': {
    drop: 'drop index tree_campaign_one_runs',
    sql: `insert into tree_campaign (slug, title, phase, price_limit_cents, collect_until, gifts_until, handover_from,
        handover_until, erase_on, gift_place, handover_place, created_on)
      select 'planted', title, phase, price_limit_cents, collect_until, gifts_until, handover_from, handover_until,
        erase_on, gift_place, handover_place, created_on from tree_campaign
      where phase in ('collecting','published','intake','gap-closing','handover') limit 1`,
  },
  'tree-erased-on-time': {
    sql: `update tree_campaign set phase = 'erased' where id = (select campaign_id from donor limit 1)`,
  },
  'shift-not-overfull': {
    sql: `update shift set needed = 1 where id = (select shift_id from shift_signup where state = 'taken'
      group by shift_id having count(*) > 1 limit 1)`,
  },
  'volunteer-in-two-places': {
    drop: 'alter table shift_signup drop constraint volunteer_in_two_places',
    sql: `insert into shift_signup (shift_id, volunteer_id, state, busy, created_at)
      select s.id, u.volunteer_id, 'taken', u.busy, u.created_at from shift_signup u join shift s on s.id <> u.shift_id
      where u.state = 'taken' limit 1`,
  },
  'booth-on-one-place': {
    drop: 'drop index booth_place_once',
    sql: `update booth set place_id = (select id from booth_place limit 1) where state = 'placed'`,
  },
  'booths-fit-the-square': { sql: 'update booth_call set places = 0' },
  'power-within-limit': {
    sql: `update power_connection set limit_watts = 0 where id = (select connection_id from booth
      where watts > 0 and connection_id is not null and power_override is null limit 1)`,
  },
  'booth-lots': {
    sql: `with b as (select id, day_id from booth limit 1), d as (
        insert into booth_draw (day_id, commitment, frozen, sealed, key_id, source, notation, drawn_on, sealed_at, number,
          drawn_at)
        select day_id, 'c', '{}', '', 'k1', 'Lotto', 'other', '2026-01-01', '2026-01-01', '1', '2026-01-02' from b
        on conflict do nothing)
      insert into booth_lot (booth_id, day_id, nonce) select id, day_id, 'n' from b
      on conflict (booth_id) do update set lot = null`,
  },
  'called-off-for-all': { sql: `update community_day set called_off_at = '2020-01-01'` },
  'season-erased-on-time': {
    sql: `update campaign set erase_on = '2020-01-01' where id = ${anyOf('campaign', "phase <> 'erased'")}`,
  },
  'nothing-of-an-erased-season': {
    sql: `update campaign set phase = 'erased' where id = (select e.campaign_id from registration_answer a
      join registration r on r.id = a.registration_id join event e on e.id = r.event_id limit 1)`,
  },
  'answers-erased-on-time': {
    sql: `update registration_answer set erase_on = '2020-01-01'
      where ctid = (select ctid from registration_answer limit 1)`,
  },
  'erased-family-has-no-name': {
    sql: `update household set state = 'erased' where id = (select household_id from child limit 1)`,
  },
  'markets-erased-on-time': {
    drop: 'alter table market drop constraint market_check2',
    sql: `update market set erase_on = '2020-01-01' where id = ${anyOf('market', "phase <> 'erased'")}`,
  },
  'nobody-at-an-erased-day': {
    sql: `update community_day set phase = 'erased' where id = (select day_id from volunteer limit 1)`,
  },
  'mail-forgets-its-address': {
    sql: `insert into mail (dedupe_key, purpose, state, due_at, sent_at, sealed, key_id, message_id, created_at)
      values ('planted', 'reminder', 'sent', now(), now(), '', 'k1', 'planted', now())`,
  },
};
