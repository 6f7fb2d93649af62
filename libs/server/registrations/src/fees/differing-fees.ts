import { dueForPlace } from './bill-registration';

/** Paid before there were bills, and the receipt stands in no journal: the money is with the town. */
const paidUnbooked = `(r.paid_cents > 0 and r.receipt_number is not null and c.phase not in ('done', 'erased')
  and not exists (select 1 from journal_line j where j.receipt = r.receipt_number))`;

/** Does the bill of a place `r` not say what it costs? Whatever changed it: confirmed, drawn, moved, ended, reduced. */
export const differs = `
  (case when ${dueForPlace} = 0
      then coalesce(billed.total, 0) <> 0 or (billed.total is null and ${paidUnbooked})
      else billed.cents <> ${dueForPlace} or billed.total is null end
    and (billed.total is not null or (h.state <> 'erased'
      and (r.paid_on is not null or c.phase not in ('done', 'erased')))))`;

/** What `differs` asks for, beside `registration r`. */
export const withBilled = `
  left join lateral (select sum(p.cents)::int as total,
      coalesce(sum(p.cents) filter (where not p.waived), 0)::int as cents from bill_position p
    where p.subject_type = 'registration' and p.subject_id = r.id) billed on true
  join household h on h.id = r.household_id
  join event e on e.id = r.event_id join campaign c on c.id = e.campaign_id`;
