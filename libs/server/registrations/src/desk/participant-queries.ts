import type { Participant } from '@dabei/contracts';
import { ageOn } from '@dabei/domain';
import { CONFIG, Database, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';

type ParticipantRow = Omit<Participant, 'age'> & { birthDate: string; firstDay: string };

/** One registration as the desk shows it; the first parameter is the town's zone. */
export const participantColumns = `
  r.id as "registrationId", c.id as "childId", c.first_name as "firstName", c.last_name as "lastName",
    c.birth_date::text as "birthDate",
    (select (min(s.starts_at) at time zone ?)::date from session s where s.event_id = r.event_id)::text
      as "firstDay",
    r.state, r.seats, r.version, r.together, r.entered_by as "enteredBy", r.amount_cents as "amountCents",
    r.paid_on::text as "paidOn", r.receipt_number as "receiptNumber",
    to_json(r.first_pressed_at)#>>'{}' as "pressedAt",
    case when r.state in ('waiting', 'queued') then (
      select count(*)::int from registration a where a.event_id = r.event_id and a.state in ('waiting', 'queued')
        and a.rank < r.rank and (a.group_id is null or a.group_id is distinct from r.group_id)) end as ahead,
    coalesce(g.first_name || ' ' || g.last_name, '') as "guardianName", g.phone,
    (h.contact_by = 'mail' and g.email is not null) as "hasEmail",
    to_json(o.expires_at)#>>'{}' as "offerExpiresAt", o.channel as "offerChannel",
    (select coalesce(json_agg(t.kind order by t.created_at), '[]') from task t
       where t.registration_id = r.id and t.done_at is null) as tasks`;

export const participantTables = `
    join child c on c.id = r.child_id
    join household h on h.id = r.household_id
    left join lateral (select * from guardian g where g.household_id = h.id order by g.id limit 1) g on true
    left join place_offer o on o.registration_id = r.id and o.state = 'open'`;

const participantsOf = `
  select ${participantColumns}
  from registration r ${participantTables}
  where r.event_id = ?
  order by array_position(array['attended','missed','confirmed','held','waiting','queued','cancelled','expired'],
    r.state), r.rank nulls first, c.last_name collate "de-x-icu", c.first_name collate "de-x-icu"
  limit 2000`;

/** Who takes part in an event and who waits, as the office needs it. */
@Injectable()
export class ParticipantQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
  ) {}

  async of(eventId: string): Promise<Participant[]> {
    const rows = await this.database.rows<ParticipantRow>(participantsOf, [
      this.config.townZone,
      eventId,
    ]);
    return rows.map(withAge);
  }
}

/** How old the child is on the first day; the birth date itself stays here. */
export function withAge<Row extends { birthDate: string; firstDay: string | null }>({
  birthDate,
  firstDay,
  ...row
}: Row): Omit<Row, 'birthDate' | 'firstDay'> & { age: number } {
  return { ...row, age: firstDay === null ? 0 : ageOn(birthDate, firstDay) };
}
