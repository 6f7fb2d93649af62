import type { DayEvent, DayEvents } from '@dabei/contracts';
import { addDays, localDateOf, sheetIsOpen } from '@dabei/domain';
import { CONFIG, Clock, Database, type Config, type StaffCaller } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { ClearanceQueries } from '../access/clearance-queries';
import { onSheet } from '../access/on-sheet';

const atMost = 200;

/** Every local day of each event; what goes over midnight has a sheet for each of its days. */
const eventsBetween = `
  select e.id as "eventId", d.day::text, e.title, e.place, e.meeting_point as "meetingPoint", o.name as organiser,
    d.sessions, p.children, p.present, p.missed
  from (
    select s.event_id, g.day::date as day,
      json_agg(json_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at, 'allDay', s.all_day)
        order by s.starts_at, s.id) as sessions,
      min(s.starts_at) as starts_at
    from session s, lateral generate_series((s.starts_at at time zone ?)::date,
      ((s.ends_at - interval '1 second') at time zone ?)::date, interval '1 day') g (day)
    group by 1, 2
  ) d
  join event e on e.id = d.event_id and e.status = 'published' and e.registration = 'with-us'
  join organisation o on o.id = e.organisation_id
  cross join lateral (
    select count(*)::int as children, count(*) filter (where t.state in ('present', 'left'))::int as present,
      count(*) filter (where t.state = 'missed')::int as missed
    from registration r left join presence t on t.registration_id = r.id and t.day = d.day
    where r.event_id = e.id and r.state in ${onSheet}
  ) p`;

/** The events somebody looks after around a day, with how many are there. */
@Injectable()
export class DayEventQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly clearances: ClearanceQueries,
  ) {}

  /** Yesterday, today and tomorrow, or one other day. */
  async mine(day: string | undefined, staff: StaffCaller): Promise<DayEvents> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    const [from, to] = day === undefined ? [addDays(today, -1), addDays(today, 1)] : [day, day];
    const scope = await this.scopeOf(staff, now);
    const events = await this.database.rows<DayEvent>(
      `${eventsBetween}
       where d.day between ? and ? and (?::boolean or e.organisation_id = any(?::uuid[]) or e.id = any(?::uuid[]))
       order by d.day, d.starts_at, e.title limit ${String(atMost)}`,
      [
        this.config.townZone,
        this.config.townZone,
        from,
        to,
        scope.all,
        `{${scope.organisationIds.join(',')}}`,
        `{${scope.eventIds.join(',')}}`,
      ],
    );
    return { now: now.toISOString(), today, events };
  }

  one(eventId: string, day: string): Promise<DayEvent | null> {
    return this.database.row<DayEvent>(`${eventsBetween} where e.id = ? and d.day = ?`, [
      this.config.townZone,
      this.config.townZone,
      eventId,
      day,
    ]);
  }

  /** The days of one event, drafts and cancelled ones have none. */
  async daysOf(eventId: string): Promise<string[]> {
    const zone = this.config.townZone;
    const rows = await this.database.rows<{ day: string }>(
      `${eventsBetween} where e.id = ? order by d.day limit ${String(atMost)}`,
      [zone, zone, eventId],
    );
    return rows.map(({ day }) => day);
  }

  private async scopeOf(staff: StaffCaller, now: Date) {
    const organises = staff.permissions.includes('organiser:health');
    return {
      all: staff.permissions.includes('desk:health'),
      organisationIds: organises ? staff.organisationIds : [],
      eventIds: await this.accompanied(staff, now),
    };
  }

  private async accompanied(staff: StaffCaller, now: Date): Promise<string[]> {
    if (staff.companionOf.length === 0) return [];
    if (!(await this.clearances.isValid(staff.accountId, now))) return [];
    const rows = await this.database.rows<{
      event_id: string;
      starts_at: string;
      ends_at: string;
    }>('select event_id, starts_at, ends_at from session where event_id = any(?::uuid[])', [
      `{${staff.companionOf.join(',')}}`,
    ]);
    return staff.companionOf.filter((id) => {
      const spans = rows
        .filter(({ event_id }) => event_id === id)
        .map((row) => ({ startsAt: new Date(row.starts_at), endsAt: new Date(row.ends_at) }));
      return sheetIsOpen(spans, now, this.config.townZone);
    });
  }
}
