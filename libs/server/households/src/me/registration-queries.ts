import type { RegistrationView } from '@dabei/contracts';
import { isInLine } from '@dabei/domain';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

interface RegistrationRow {
  id: string;
  child_id: string;
  first_name: string;
  event: RegistrationView['event'];
  state: RegistrationView['state'];
  ahead: number;
  offer: RegistrationView['offer'];
  confirm_by: string | null;
  end_reason: string | null;
  amount_cents: number;
  paid_on: string | null;
  adults: number;
  together: RegistrationView['together'];
  fewer_asked: boolean;
  started: boolean;
}

/** One query for all of them. Ahead are the children with a smaller rank who do not belong to the own group. */
const registrationsQuery = `
  select r.id, r.child_id, c.first_name, r.state, r.end_reason, r.amount_cents,
    r.paid_on::text as paid_on, r.adults, r.together,
    r.state = 'waiting' and r.group_asked_at is not null and not r.accepts_fewer as fewer_asked,
    case when b.confirmed_at is null and r.state in ('held', 'queued')
      then to_json(b.confirm_by)#>>'{}' end as confirm_by,
    (select count(*)::int from registration o
       where o.event_id = r.event_id and o.state in ('waiting', 'queued') and o.rank < r.rank
         and (o.group_id is null or o.group_id is distinct from r.group_id)) as ahead,
    (select json_build_object('id', o.id, 'expiresAt', o.expires_at, 'state', o.state, 'seats', o.seats)
       from place_offer o where o.registration_id = r.id
       order by o.state = 'open' desc, o.offered_at desc, o.id desc limit 1) as offer,
    coalesce(times.starts_at <= ?, false) as started,
    json_build_object('id', e.id, 'slug', e.slug, 'campaignSlug', p.slug, 'title', e.title,
      'place', e.place, 'meetingPoint', e.meeting_point, 'bring', e.bring,
      'cancelled', e.status = 'cancelled', 'minimumDecidedOn', e.minimum_decided_on,
      'missingForMinimum', greatest(0, coalesce(e.minimum_places, 0) -
        (select coalesce(sum(o.seats), 0) from registration o where o.event_id = e.id and o.occupies)),
      'sessions', coalesce(times.sessions, '[]')) as event
  from registration r
  join child c on c.id = r.child_id
  join basket b on b.id = r.basket_id
  join event e on e.id = r.event_id
  join campaign p on p.id = e.campaign_id
  left join lateral (select min(s.starts_at) as starts_at,
    json_agg(json_build_object('id', s.id, 'startsAt', s.starts_at, 'endsAt', s.ends_at,
      'allDay', s.all_day) order by s.starts_at) as sessions
    from session s where s.event_id = e.id) times on true
  where r.household_id = ?
  order by times.starts_at nulls last, r.first_pressed_at, r.id`;

/** Registrations as their own family sees them; never those another household made for the same child. */
@Injectable()
export class RegistrationQueries {
  constructor(private readonly database: Database) {}

  async of(householdId: string, now: Date): Promise<RegistrationView[]> {
    const rows = await this.database.rows<RegistrationRow>(registrationsQuery, [now, householdId]);
    return rows.map(toView);
  }
}

function toView(row: RegistrationRow): RegistrationView {
  const changeable = !row.started && mayStillChange(row.state);
  return {
    id: row.id,
    childId: row.child_id,
    childFirstName: row.first_name,
    event: row.event,
    state: row.state,
    ahead: isInLine(row.state) ? row.ahead : null,
    offer: row.offer,
    confirmBy: row.confirm_by,
    endReason: row.end_reason,
    amountCents: row.amount_cents,
    paidOn: row.paid_on,
    adults: row.adults,
    together: row.together,
    fewerAsked: row.fewer_asked,
    mayCancel: changeable,
    mayChangeAnswers: changeable,
  };
}

const mayStillChange = (state: RegistrationView['state']): boolean =>
  isInLine(state) || state === 'held' || state === 'confirmed';
