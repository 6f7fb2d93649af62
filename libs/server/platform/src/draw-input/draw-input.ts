import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsIn } from '../database/database';

/** Events that can be drawn, their places and seats taken, and the campaign's rules: what every child shares. */
const ofTown = `
  select md5(jsonb_build_array(
    (select jsonb_build_array(c.starts_on, c.max_events_per_child, c.min_minutes_between,
         c.residents_first_until >= ?::date) from campaign c where c.id = ?),
    (select jsonb_agg(jsonb_build_array(e.id, e.audience, e.minimum_places, e.series_id, e.age_by, e.age_min,
         e.age_max, e.residents_first_until >= ?::date, e.swim_level_needed,
         (select jsonb_agg(jsonb_build_array(s.starts_at, s.ends_at) order by s.starts_at, s.ends_at)
            from session s where s.event_id = e.id),
         (select jsonb_agg(jsonb_build_array(r.state, r.seats) order by r.id) from registration r
            where r.event_id = e.id and (r.occupies or r.state in ('waiting', 'queued')))) order by e.id)
       from event e where e.campaign_id = ? and e.status = 'published' and e.registration = 'with-us'),
    (select jsonb_agg(jsonb_build_array(q.id, q.kind, q.capacity, seats_taken(q.id), q.reserved_until >= ?::date,
         (select jsonb_agg(eq.event_id order by eq.event_id) from event_quota eq where eq.quota_id = q.id))
         order by q.id)
       from quota q where exists (select 1 from event_quota eq join event e on e.id = eq.event_id
         where eq.quota_id = q.id and e.campaign_id = ?)))::text) as hash`;

/**
 * Whether the row of a list has to stay closed in the public file, which is made with the run: a household of its
 * child is protected, or somebody must not fetch it. The arguments are the names of the two tables in the query.
 */
export const staysClosed = (list: string, child: string): string => `(
  exists (select 1 from household p where p.protected and (p.id in (${list}.household_id, ${child}.household_id)
    or p.id in (select o.household_id from child_link o where o.child_id = ${child}.id)))
  or exists (select 1 from pick_up_bar b where b.child_id = ${child}.id))`;

/** One child's list with what the rules and the office say about that child. */
const ofLists = `
  select l.id, md5(jsonb_build_array(l.hardship, l.empty_handed_before, l.max_places, k.birth_date, k.swim_level,
    h.resident, h.reduced_fee_until,
    (select jsonb_agg(w.event_id order by w.position) from wish w where w.wish_list_id = l.id),
    (select jsonb_agg(jsonb_build_array(m.from_on, m.until_on, m.at_most) order by m.from_on)
       from wish_limit m where m.wish_list_id = l.id),
    (select jsonb_build_array(g.id, g.together) from wish_group_member m join wish_group g on g.id = m.wish_group_id
       where m.wish_list_id = l.id),
    (select jsonb_agg(jsonb_build_array(d.event_id, d.kind) order by d.event_id)
       from draw_hand d where d.campaign_id = l.campaign_id and d.child_id = l.child_id),
    (select jsonb_agg(jsonb_build_array(r.event_id, r.occupies) order by r.event_id, r.id) from registration r
       where r.child_id = l.child_id and (r.occupies or r.state in ('waiting', 'queued'))),
    ${staysClosed('l', 'k')})::text) as hash
  from wish_list l join child k on k.id = l.child_id join household h on h.id = l.household_id
  where l.campaign_id = ? and l.state = 'submitted'`;

const townHash = async (em: EntityManager, campaignId: string, today: string): Promise<string> => {
  const params = [today, campaignId, today, campaignId, today, campaignId];
  const [town] = await rowsIn<{ hash: string }>(em, ofTown, params);
  return town?.hash ?? '';
};

/**
 * Writes down what a run is going to look at. Called before anything of it is read: what changes in between makes the
 * run outdated, never the other way round.
 */
export async function keepDrawInput(
  em: EntityManager,
  run: { id: string; campaignId: string },
  today: string,
): Promise<void> {
  const town = await townHash(em, run.campaignId, today);
  await rowsIn(em, 'update draw_run set input_hash = ? where id = ?', [town, run.id]);
  await rowsIn(em, 'delete from draw_run_list where run_id = ?', [run.id]);
  await rowsIn(
    em,
    `insert into draw_run_list (run_id, wish_list_id, input_hash)
     select ?, now_list.id, now_list.hash from (${ofLists}) now_list`,
    [run.id, run.campaignId],
  );
}

/**
 * The one answer to "is this run outdated?", for the page and, under the locks of the confirmation, for the server.
 *
 * Outdated is a run when what it looked at is no longer what is there: an event was added, cancelled or moved, has
 * other places, ages, minimum or series; a seat was taken or given back; the campaign's rules changed; a list, its
 * mark, its limits or its group changed, or one was handed in since; a child's birth date or swimming, its
 * household's residence or proof, a place it has; a decision by hand; and who is protected or must not be fetched by
 * somebody, since its row in the public file must not be open. Taking such a change back makes the run good
 * again.
 *
 * Not outdated is it by what no child is placed by: titles, texts and prices of events, names, addresses, audit and
 * mails; and not when a list is no longer there (withdrawn, erased, or one of two entries of a child): that child is
 * left out, and all others keep what the lots gave them.
 */
export async function outdatedRuns(
  em: EntityManager,
  campaignId: string,
  today: string,
): Promise<Set<string>> {
  const town = await townHash(em, campaignId, today);
  const rows = await rowsIn<{ id: string }>(
    em,
    `with now_list as materialized (${ofLists})
     select r.id from draw_run r
     where r.campaign_id = ? and r.input_hash is not null and (r.input_hash <> ?
       or exists (select 1 from now_list left join draw_run_list seen
         on seen.run_id = r.id and seen.wish_list_id = now_list.id
         where seen.input_hash is distinct from now_list.hash))`,
    [campaignId, campaignId, town],
  );
  return new Set(rows.map(({ id }) => id));
}
