import type { Database } from '@dabei/server/platform';

/**
 * Whole rows without what is not about the family (keys, hashes, search aids, who in the office did it), so that
 * a new column is exported without anybody thinking of it. Which other household a change was about stays out.
 * Each `?` is the household.
 */
export const householdRow = `
  select to_jsonb(h) - '{feed_secret_hash,feed_round,access_code_hash,version}'::text[] as household,
    (select coalesce(jsonb_agg(to_jsonb(g) - '{search_key,account_id}'::text[] order by g.id), '[]')
       from guardian g where g.household_id = ?) as guardians,
    (select coalesce(jsonb_agg(to_jsonb(c) - 'search_key' order by c.birth_date, c.id), '[]')
       from child c where c.household_id = ?) as children,
    (select coalesce(jsonb_agg(to_jsonb(s) || jsonb_build_object('campaign', k.title) order by s.answered_at), '[]')
       from statistics_answer s join child c on c.id = s.child_id join campaign k on k.id = s.campaign_id
       where c.household_id = ?) as statistics,
    (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'first_name', c.first_name,
         'last_name', c.last_name, 'birth_date', c.birth_date) order by c.id), '[]')
       from child_link l join child c on c.id = l.child_id where l.household_id = ?) as shared_children,
    (select coalesce(jsonb_agg(to_jsonb(b) order by b.pressed_at), '[]')
       from basket b where b.household_id = ?) as baskets,
    (select coalesce(jsonb_agg(to_jsonb(t) - 'done_by' order by t.created_at), '[]')
       from task t where t.household_id = ?) as tasks,
    (select coalesce(jsonb_agg(to_jsonb(m) - '{sealed,key_id,dedupe_key,claimed_at}'::text[]
         order by m.created_at), '[]') from mail m where m.household_id = ?) as mails,
    (select coalesce(jsonb_agg(to_jsonb(l) - '{sealed,key_id,dedupe_key,batch_id}'::text[]
         order by l.created_at), '[]') from letter l where l.household_id = ?) as letters,
    (select coalesce(jsonb_agg(to_jsonb(b) - '{sealed,key_id,version}'::text[] || jsonb_build_object(
         'positions', (select coalesce(jsonb_agg(jsonb_build_object('words', p.words, 'cents', p.cents)
           order by p.id), '[]') from bill_position p where p.bill_id = b.id),
         'booked', (select coalesce(jsonb_agg(jsonb_build_object('kind', j.kind, 'cents', j.cents,
           'on', j.booked_on, 'receipt', j.receipt, 'reason', j.reason) order by j.id), '[]')
           from journal_line j where j.bill_id = b.id)) order by b.made_on, b.reference), '[]')
       from bill b where b.household_id = ?
         or b.seller_id in (select s.id from seller s where s.household_id = ?)) as bills,
    (select coalesce(jsonb_agg(to_jsonb(s) - '{sealed,key_id,email_key}'::text[] || jsonb_build_object(
         'bookings', (select coalesce(jsonb_agg(to_jsonb(p) - '{code_hash,version,rank}'::text[]
             || jsonb_build_object('market', m.title, 'held_on', m.held_on, 'place', m.place,
               'pitches', (select coalesce(jsonb_agg(x.number order by length(x.number), x.number), '[]')
                 from pitch_taken t join pitch x on x.id = t.pitch_id where t.booking_id = p.id),
               'lot', (select jsonb_build_object('name', l.nonce, 'lot', l.lot) from market_lot l where l.booking_id = p.id))
             order by p.created_at), '[]')
           from pitch_booking p join market m on m.id = p.market_id where p.seller_id = s.id),
         'numbers', (select coalesce(jsonb_agg(to_jsonb(n) - '{version,rank,seller_key}'::text[]
             || jsonb_build_object('market', m.title,
               'lot', (select jsonb_build_object('name', l.nonce, 'lot', l.lot) from market_lot l where l.number_id = n.id))
             order by n.created_at), '[]')
           from seller_number n join market m on m.id = n.market_id where n.seller_id = s.id))
         order by s.created_at), '[]') from seller s where s.household_id = ?) as sold,
    (select coalesce(jsonb_agg(jsonb_build_object('at', a.at, 'by', a.actor, 'action', a.action,
         'subject', a.subject_type, 'subject_id', a.subject_id, 'reason', a.reason,
         'details', a.details - 'householdId') order by a.at, a.id), '[]')
       from audit_line a where a.subject_id = h.id or a.subject_id in
         (select r.id from registration r where r.household_id = ?) or a.subject_id in
         (select p.id from pitch_booking p join seller s on s.id = p.seller_id where s.household_id = ?
           union select n.id from seller_number n join seller s on s.id = n.seller_id where s.household_id = ?
           union select s.id from seller s where s.household_id = ?
           union select b.id from bill b left join seller s on s.id = b.seller_id
             where ? in (b.household_id, s.household_id))) as changes
  from household h where h.id = ? and h.state = 'active'`;

export const registrationRows = `
  select r.id, to_jsonb(r) - '{version,rank}'::text[] || jsonb_build_object(
    'campaign', p.title, 'event', e.title, 'place', e.place,
    'sessions', (select coalesce(jsonb_agg(jsonb_build_object('starts_at', s.starts_at,
       'ends_at', s.ends_at) order by s.starts_at), '[]') from session s where s.event_id = e.id),
    'offers', (select coalesce(jsonb_agg(to_jsonb(o) - 'token_hash' order by o.offered_at), '[]')
       from place_offer o where o.registration_id = r.id),
    'reminders', (select coalesce(jsonb_agg(to_jsonb(m) order by m.due_at), '[]')
       from reminder m where m.registration_id = r.id),
    'how_was_it', (select s.answer from smiley s where s.registration_id = r.id)) as registration
  from registration r join event e on e.id = r.event_id join campaign p on p.id = e.campaign_id
  where r.household_id = ? order by r.first_pressed_at, r.id`;

/**
 * Children of other families in a group are not told by name. Of the draw what was told: the lot and the answers of
 * the confirmed run; runs that were only looked at are nobody's answer.
 */
export const wishRows = `
  select jsonb_build_object('campaign', p.title, 'child_id', l.child_id, 'state', l.state,
    'max_places', l.max_places, 'channel', l.channel, 'hardship', l.hardship,
    'empty_handed_before', l.empty_handed_before,
    'last_season_forgotten', l.last_season_forgotten, 'button_text', l.button_text,
    'terms_version', l.terms_version, 'submitted_at', l.submitted_at, 'reminded_at', l.reminded_at,
    'receipt_at', l.receipt_at, 'changed_at', l.changed_at,
    'wishes', (select coalesce(jsonb_agg(jsonb_build_object('position', w.position, 'event', e.title)
       order by w.position), '[]') from wish w join event e on e.id = w.event_id where w.wish_list_id = l.id),
    'limits', (select coalesce(jsonb_agg(to_jsonb(m) - 'wish_list_id' order by m.from_on), '[]')
       from wish_limit m where m.wish_list_id = l.id),
    'together', (select g.together from wish_group_member m join wish_group g on g.id = m.wish_group_id
       where m.wish_list_id = l.id),
    'draw', (select jsonb_build_object('confirmed_at', d.confirmed_at,
         'lot', (select lot.lot from lot where lot.campaign_id = l.campaign_id and lot.child_id = l.child_id),
         'decided_by_hand', (select coalesce(jsonb_agg(jsonb_build_object('event', e.title, 'kind', b.kind,
             'reason', b.reason, 'at', b.made_at) order by b.made_at), '[]')
           from draw_hand b join event e on e.id = b.event_id
           where b.campaign_id = l.campaign_id and b.child_id = l.child_id),
         'empty_handed', (select x.cause from draw_empty_hand x
           where x.run_id = d.confirmed_run_id and x.child_id = l.child_id),
         'answers', (select coalesce(jsonb_agg(jsonb_build_object('position', a.position, 'event', e.title,
             'reason', a.reason, 'last_lot', a.last_lot, 'other_event', o.title) order by a.position), '[]')
           from wish_answer a join event e on e.id = a.event_id left join event o on o.id = a.other_event_id
           where a.run_id = d.confirmed_run_id and a.child_id = l.child_id))
       from draw d where d.campaign_id = l.campaign_id and d.confirmed_run_id is not null)) as wish_list
  from wish_list l join campaign p on p.id = l.campaign_id
  where l.household_id = ? order by l.changed_at, l.id`;

interface AnswerRow {
  registration_id: string;
  kind: string;
  question: string | null;
  plain: unknown;
  sealed: Buffer | null;
  key_id: string | null;
  text_version: string | null;
  answered_at: string;
  erase_on: string | null;
}

export function answersOfHousehold(database: Database, householdId: string): Promise<AnswerRow[]> {
  return database.rows<AnswerRow>(
    `select a.registration_id, a.kind, q.label as question, a.plain, a.sealed, a.key_id, a.text_version,
       to_json(a.answered_at)#>>'{}' as answered_at, a.erase_on::text as erase_on
     from registration_answer a join registration r on r.id = a.registration_id
       left join question q on q.id = a.question_id
     where r.household_id = ? order by a.registration_id, a.kind, q.position`,
    [householdId],
  );
}
