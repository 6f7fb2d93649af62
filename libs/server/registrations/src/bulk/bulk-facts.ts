import type { BulkFacts } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** One chosen registration, as the preview and the work need it. */
export interface ChosenRow extends BulkFacts {
  id: string;
  eventId: string;
  childId: string;
  householdId: string;
  basketId: string;
  quotaId: string | null;
  seats: number;
  adults: number;
  /** What was paid for it; null: nothing yet. */
  paidCents: number | null;
  reducedFeeUntil: string | null;
  resident: boolean;
  byMail: boolean;
}

/** The chosen registrations in the order they were chosen; unknown ids are left out. */
export function chosenRows(
  em: EntityManager,
  ids: readonly string[],
  now: Date,
): Promise<ChosenRow[]> {
  return rowsIn<ChosenRow>(
    em,
    `select r.id, r.event_id as "eventId", r.child_id as "childId", r.household_id as "householdId",
       r.basket_id as "basketId", r.quota_id as "quotaId", r.seats, r.adults, r.state,
       case when r.paid_on is not null then coalesce(r.paid_cents, r.amount_cents) end as "paidCents",
       h.reduced_fee_until::text as "reducedFeeUntil",
       r.amount_cents as "amountCents", r.paid_on is not null as paid, h.resident,
       coalesce((select min(s.starts_at) from session s where s.event_id = r.event_id) <= ?, false) as begun,
       exists (select 1 from place_offer o where o.registration_id = r.id and o.state = 'open') as "hasOpenOffer",
       (h.contact_by = 'mail' and exists (select 1 from guardian g
          where g.household_id = h.id and g.email is not null)) as "byMail"
     from unnest(?::uuid[]) with ordinality as wanted (id, place)
       join registration r on r.id = wanted.id join household h on h.id = r.household_id
     order by wanted.place`,
    [now, `{${ids.join(',')}}`],
  );
}
