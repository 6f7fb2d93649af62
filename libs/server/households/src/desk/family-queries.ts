import type { FamilyPage } from '@dabei/contracts';
import { Clock, Database, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { RegistrationQueries } from '../me/registration-queries';

type FamilyRow = Omit<FamilyPage, 'registrations'>;

/** Everything but health data; mails and letters without what they said. The first `?` is now, the second the household. */
const familyQuery = `
  select h.id, h.version, h.contact_by as "contactBy", h.language, h.resident, h.street, h.postcode, h.town,
    h.protected, h.access_code_hash is not null as "hasAccessCode",
    json_build_object('seenOn', h.reduced_fee_seen_on, 'until', h.reduced_fee_until) as proof,
    (select coalesce(json_agg(json_build_object('id', g.id, 'firstName', g.first_name,
       'lastName', g.last_name, 'email', g.email, 'emailConfirmed', g.email_confirmed_at is not null,
       'phone', g.phone) order by g.id), '[]') from guardian g where g.household_id = h.id) as guardians,
    (select coalesce(json_agg(json_build_object('id', c.id, 'firstName', c.first_name,
       'lastName', c.last_name, 'birthDate', c.birth_date, 'shared', c.household_id <> h.id)
       order by c.birth_date, c.id), '[]')
       from child c where c.household_id = h.id
         or c.id in (select l.child_id from child_link l where l.household_id = h.id)) as children,
    (select coalesce(json_agg(row order by row."createdAt"), '[]') from (
       select t.id, t.kind, t.subject, to_json(t.created_at)#>>'{}' as "createdAt",
         to_json(t.due_at)#>>'{}' as "dueAt", c.first_name as "childName", e.title as "eventTitle",
         e.id as "eventId", to_json(t.attempts) as attempts,
         case when t.kind = 'fee-difference' then json_build_object('amountCents', r.amount_cents,
      'paidCents', coalesce(r.paid_cents, r.amount_cents)) end as fee
       from task t left join registration r on r.id = t.registration_id
         left join child c on c.id = r.child_id left join event e on e.id = r.event_id
       where t.household_id = h.id and t.done_at is null order by t.created_at limit 50) row) as tasks,
    (select coalesce(json_agg(row order by row."createdAt" desc), '[]') from (
       select m.id, m.purpose, m.state, m.to_address as "toAddress", m.failure,
         to_json(m.created_at)#>>'{}' as "createdAt", to_json(m.sent_at)#>>'{}' as "sentAt"
       from mail m where m.household_id = h.id
         and not (m.state = 'skipped' and m.to_address is null)
       order by m.created_at desc, m.id limit 50) row) as mails,
    (select coalesce(json_agg(row order by row."createdAt" desc), '[]') from (
       select l.id, l.purpose, l.state, l.batch_id as "batchId",
         to_json(l.created_at)#>>'{}' as "createdAt", to_json(l.printed_at)#>>'{}' as "printedAt",
         to_json(l.sent_at)#>>'{}' as "sentAt"
       from letter l where l.household_id = h.id order by l.created_at desc, l.id limit 50) row) as letters,
    (select coalesce(json_agg(e.title order by e.title), '[]') from registration r join event e on e.id = r.event_id
       where r.household_id = h.id and r.state = 'confirmed'
         and (select max(s.ends_at) from session s where s.event_id = e.id) > ?
         and not exists (select 1 from registration_answer a
           where a.registration_id = r.id and a.kind = 'emergencyContact')) as "phoneOnSheets"
  from household h where h.id = ? and h.state = 'active'`;

/** One family as the office sees it. */
@Injectable()
export class FamilyQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly registrations: RegistrationQueries,
  ) {}

  async page(householdId: string): Promise<FamilyPage> {
    const now = await this.clock.now();
    const family = await this.database.row<FamilyRow>(familyQuery, [now, householdId]);
    if (family === null) throw notFound();
    return { ...family, registrations: await this.registrations.of(householdId, now) };
  }
}
