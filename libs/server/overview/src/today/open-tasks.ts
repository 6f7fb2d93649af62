/** Tasks of people, the most urgent first. */
export const openTasks = `
  select t.id, t.kind, to_json(t.created_at)#>>'{}' as "createdAt", to_json(t.due_at)#>>'{}' as "dueAt",
    c.first_name || ' ' || c.last_name as "childName",
    case when g.id is not null then g.first_name || ' ' || g.last_name end as "guardianName", g.phone,
    e.id as "eventId", e.title as "eventTitle", t.place_offer_id as "offerId", to_json(t.attempts) as attempts,
    t.subject
  from task t
    left join registration r on r.id = t.registration_id
    left join child c on c.id = r.child_id
    left join event e on e.id = r.event_id
    left join lateral (select * from guardian g where g.household_id = t.household_id order by g.id limit 1) g on true
  where t.done_at is null
  order by t.due_at nulls last, t.created_at limit 200`;
