import type { NotComingPage } from '@dabei/contracts';
import { mayStillFree, type RegistrationState } from '@dabei/domain';
import { CONFIG, Clock, Database, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { NotComingLink } from './not-coming-links';

interface Row {
  registration_id: string;
  first_name: string;
  title: string;
  state: RegistrationState;
  first_starts_at: string;
  last_ends_at: string;
  told: boolean;
  sessions: NotComingPage['rows'][number]['sessions'];
}

/** Places of this family on this day, and those it has given back. */
const rowsOfDay = `
  select r.id as registration_id, c.first_name, e.title, r.state,
    (select min(s.starts_at)::text from session s where s.event_id = e.id) as first_starts_at,
    max(t.ends_at)::text as last_ends_at,
    exists (select 1 from absence_note n where n.registration_id = r.id and n.day = ?) as told,
    json_agg(json_build_object('id', t.id, 'startsAt', t.starts_at, 'endsAt', t.ends_at,
      'allDay', t.all_day) order by t.starts_at) as sessions
  from registration r
    join child c on c.id = r.child_id
    join event e on e.id = r.event_id and e.status = 'published'
    join session t on t.event_id = e.id and (t.starts_at at time zone ?)::date = ?
  where r.household_id = ?
    and (r.state in ('confirmed', 'attended', 'missed') or (r.state = 'cancelled'
      and r.quota_id is not null and r.end_reason = 'cancelled-by-family'))
  group by r.id, c.id, e.id order by min(t.starts_at), c.birth_date, r.id limit 50`;

type RowState = NotComingPage['rows'][number]['state'];

@Injectable()
export class NotComingQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async page({ householdId, day, protected: hidden }: NotComingLink): Promise<NotComingPage> {
    const now = await this.clock.now();
    const zone = this.config.townZone;
    const rows = await this.database.rows<Row>(rowsOfDay, [day, zone, day, householdId]);
    return {
      day,
      rows: rows.map((row) => ({
        registrationId: row.registration_id,
        childFirstName: row.first_name,
        eventTitle: row.title,
        sessions: hidden ? [] : row.sessions,
        state: stateOf(row, now),
      })),
    };
  }
}

function stateOf(row: Row, now: Date): RowState {
  if (new Date(row.last_ends_at) <= now) return 'over';
  if (row.state === 'cancelled') return 'freed';
  if (row.state !== 'confirmed') return 'over';
  if (row.told) return 'told';
  return mayStillFree(now, new Date(row.first_starts_at)) ? 'frees' : 'late';
}
