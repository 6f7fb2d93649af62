/** Tasks of people, the most urgent first. */
export const openTasks = `
  select t.id, t.kind, to_json(t.created_at)#>>'{}' as "createdAt", to_json(t.due_at)#>>'{}' as "dueAt",
    -- a bulk action is told once, of all children of a family
    coalesce(
      (select string_agg(distinct k.first_name || ' ' || k.last_name, ', ')
       from bulk_item i join registration b on b.id = i.registration_id join child k on k.id = b.child_id
       where i.job_id = (m.subject_ids->>'jobId')::uuid and i.state = 'done' and b.household_id = t.household_id),
      c.first_name || ' ' || c.last_name) as "childName",
    case when g.id is not null then g.first_name || ' ' || g.last_name end as "guardianName", g.phone,
    e.id as "eventId", e.title as "eventTitle", t.place_offer_id as "offerId", to_json(t.attempts) as attempts,
    t.subject, case when t.kind = 'fee-difference' then json_build_object('amountCents', r.amount_cents,
      'paidCents', coalesce(r.paid_cents, r.amount_cents)) end as fee
  from task t
    left join registration r on r.id = t.registration_id
    left join mail m on m.id = t.mail_id
    left join child c on c.id = r.child_id
    left join event e on e.id = r.event_id
    left join lateral (select * from guardian g where g.household_id = t.household_id order by g.id limit 1) g on true
  where t.done_at is null
  order by t.due_at nulls last, t.created_at limit 200`;
