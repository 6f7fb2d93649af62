import type { OwnParticipants } from '@dabei/contracts';
import { addDays, ageOn, localDateOf } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  notFound,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { idsOf, visibleToOrganiser } from './own-event';

/** As long as somebody may still ask who was there. */
const daysAfter = 14;

interface EventRow {
  title: string;
  firstStartsAt: string | null;
  lastEndsAt: string | null;
  waiting: number;
  unconfirmed: number;
}
type PersonRow = Omit<OwnParticipants['participants'][number], 'age'> & { birthDate: string };

// a family under protection is reached through the office only
const peopleOf = `
  select c.first_name as "firstName", c.last_name as "lastName", c.birth_date::text as "birthDate", r.state,
    case when h.protected then null else nullif(trim(g.first_name || ' ' || g.last_name), '') end as "guardianName",
    case when h.protected then null else g.phone end as phone
  from registration r
    join child c on c.id = r.child_id
    join household h on h.id = r.household_id
    left join lateral (select * from guardian g where g.household_id = h.id order by g.id limit 1) g on true
  where r.event_id = ? and r.state in ('confirmed', 'attended', 'missed')
  order by c.last_name collate "de-x-icu", c.first_name collate "de-x-icu", r.id
  limit 1000`;

/** Who comes to an own event: what the day needs, and no more (product rules 7, 8). */
@Injectable()
export class OwnParticipantQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of(eventId: string, staff: StaffCaller): Promise<OwnParticipants> {
    const event = await this.database.row<EventRow>(
      `select e.title,
         (select to_json(min(s.starts_at))#>>'{}' from session s where s.event_id = e.id) as "firstStartsAt",
         (select to_json(max(s.ends_at))#>>'{}' from session s where s.event_id = e.id) as "lastEndsAt",
         (select count(*)::int from registration r
            where r.event_id = e.id and r.state in ('waiting', 'queued')) as waiting,
         (select count(*)::int from registration r where r.event_id = e.id and r.state = 'held') as unconfirmed
       from event e where e.id = ? and e.organisation_id = any(?::uuid[]) and ${visibleToOrganiser}`,
      [eventId, idsOf(staff)],
    );
    if (event === null) throw notFound();
    const { lastEndsAt, ...said } = event;
    const now = await this.clock.now();
    const over = this.isOver(lastEndsAt, now);
    const people = over ? [] : await this.database.rows<PersonRow>(peopleOf, [eventId]);
    const firstDay = this.day(event.firstStartsAt ?? now.toISOString());
    return {
      ...said,
      over,
      participants: people.map(({ birthDate, ...person }) => ({
        ...person,
        age: ageOn(birthDate, firstDay),
      })),
    };
  }

  private day(instant: string): string {
    return localDateOf(new Date(instant), this.config.townZone);
  }

  private isOver(lastEndsAt: string | null, now: Date): boolean {
    if (lastEndsAt === null) return false;
    return this.day(now.toISOString()) > addDays(this.day(lastEndsAt), daysAfter);
  }
}
