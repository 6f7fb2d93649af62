import type { HistorySubject } from '@dabei/contracts';

/** Whether there is such a thing at all; what the caller may not know exists is not found. */
export const existsQuery: Record<HistorySubject, string> = {
  household: 'select 1 from household where id = ?',
  event: 'select 1 from event where id = ?',
  registration: 'select 1 from registration where id = ?',
  'tree-wish': 'select 1 from tree_wish where id = ?',
};

const registrationsOf = (column: 'id' | 'household_id' | 'event_id'): string => `
  select 'registration' as type, r.id, r.id as registration_id
    from registration r, wanted where r.${column} = wanted.id
  union all select 'place-offer', o.id, o.registration_id
    from place_offer o join registration r on r.id = o.registration_id, wanted where r.${column} = wanted.id
  union all select 'task', t.id, t.registration_id
    from task t join registration r on r.id = t.registration_id, wanted where r.${column} = wanted.id`;

/** Everything whose lines belong to the history of a family, an event, a registration. */
export const subjectsOf: Record<HistorySubject, string> = {
  household: `
    with recursive family as (
      select id from wanted
      -- whatever was joined with it belongs to its past
      union select h.id from household h join family f on h.merged_into_id = f.id)
    select 'household' as type, id, null::uuid as registration_id from family
    union all select 'child', joined.id::uuid, null
      from audit_line a join family f on f.id = a.subject_id,
        unnest(string_to_array(a.details->>'joinedChildren', ' ')) as joined (id)
      where a.subject_type = 'household' and a.action = 'families-merged'
    union all ${registrationsOf('household_id')}
    union all select 'child', c.id, null from child c, wanted where c.household_id = wanted.id
    union all select 'task', t.id, null
      from task t, wanted where t.household_id = wanted.id and t.registration_id is null
    union all select 'letter', l.id, null from letter l, wanted where l.household_id = wanted.id
    union all select 'mail', m.id, null from mail m, wanted where m.household_id = wanted.id`,
  event: `
    select 'event' as type, id, null::uuid as registration_id from wanted
    union all select 'quota', q.quota_id, null from event_quota q, wanted where q.event_id = wanted.id
    union all ${registrationsOf('event_id')}`,
  registration: registrationsOf('id'),
  'tree-wish': `
    select 'tree-wish' as type, id, null::uuid as registration_id from wanted
    union all select 'wish-card', c.id, null from wish_card c, wanted where c.wish_id = wanted.id
    union all select 'pledge', p.id, null from pledge p, wanted where p.wish_id = wanted.id
    union all select 'gift', g.id, null from gift g, wanted where g.wish_id = wanted.id`,
};

/** What a line was about, as far as the page itself does not say it. */
export const aboutOf: Record<HistorySubject, string> = {
  household: "c.first_name || ', ' || e.title",
  event: "c.first_name || ' ' || c.last_name",
  registration: 'null::text',
  'tree-wish': 'null::text',
};
