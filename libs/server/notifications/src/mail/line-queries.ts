import type { RegistrationState } from '@dabei/domain';
import type { Database } from '@dabei/server/platform';
import { eventAddress } from './event-address';
import type { MailEvent, MailLine } from './mail-line';

interface SessionRow {
  id: string;
  starts_at: string;
  ends_at: string;
  all_day: boolean;
}

interface LineRow {
  id: string;
  child_first_name: string;
  state: RegistrationState;
  ahead: number | null;
  had_place: boolean;
  amount_cents: number;
  end_reason: string | null;
  changed_at: string;
  hidden: boolean;
  event_id: string;
  title: string;
  summary: string;
  place: string;
  place_address: string | null;
  meeting_point: string | null;
  bring: string | null;
  cancellation_terms: string | null;
  cancelled_reason: string | null;
  missing_for_minimum: number;
  minimum_decided_on: string | null;
  sequence: number;
  updated_at: string;
  status: string;
  slug: string;
  campaign_slug: string;
  sessions: SessionRow[];
}

// "ahead" says the same as the domain's waitingAhead: everybody with a smaller rank, not the own group
const linesSql = (condition: string): string => `
  select r.id, c.first_name as child_first_name, r.state, r.quota_id is not null as had_place, r.amount_cents, r.end_reason,
    r.changed_at::text, h.protected as hidden, e.id as event_id, e.title, e.summary, e.place, e.place_address,
    e.meeting_point, e.bring, e.cancellation_terms, e.cancelled_reason, e.sequence,
    e.updated_at::text, e.status, e.slug, k.slug as campaign_slug,
    e.minimum_decided_on::text,
    case when r.state in ('waiting', 'queued') then (
      select count(*)::int from registration o
      where o.event_id = r.event_id and o.state in ('waiting', 'queued') and o.rank < r.rank
        and (r.group_id is null or o.group_id is distinct from r.group_id)) end as ahead,
    greatest(0, coalesce(e.minimum_places, 0) - (
      select coalesce(sum(o.seats), 0) from registration o
      where o.event_id = e.id and o.occupies))::int as missing_for_minimum,
    coalesce((select json_agg(json_build_object('id', s.id, 'starts_at', s.starts_at,
      'ends_at', s.ends_at, 'all_day', s.all_day) order by s.starts_at, s.id)
      from session s where s.event_id = e.id), '[]') as sessions
  from registration r
    join household h on h.id = r.household_id
    join child c on c.id = r.child_id
    join event e on e.id = r.event_id
    join campaign k on k.id = e.campaign_id
  where ${condition}
  order by (select min(s.starts_at) from session s where s.event_id = e.id), e.id,
    c.birth_date, c.id`;

function eventOf(row: LineRow, publicUrl: string): MailEvent {
  return {
    id: row.event_id,
    title: row.title,
    summary: row.summary,
    place: row.place,
    placeAddress: row.place_address,
    meetingPoint: row.meeting_point,
    bring: row.bring,
    cancellationTerms: row.cancellation_terms,
    cancelledReason: row.cancelled_reason,
    missingForMinimum: row.missing_for_minimum,
    minimumDecidedOn: row.minimum_decided_on,
    sequence: row.sequence,
    updatedAt: new Date(row.updated_at),
    cancelled: row.status === 'cancelled',
    url: eventAddress(publicUrl, row.campaign_slug, row.slug),
    sessions: row.sessions.map((session) => ({
      id: session.id,
      startsAt: new Date(session.starts_at),
      endsAt: new Date(session.ends_at),
      allDay: session.all_day,
    })),
  };
}

/** The new registrations of a bulk move; its parameter is the job. */
export const bulkTargets = `
  select (a.details->>'registration')::uuid from bulk_item i
    join audit_line a on a.subject_type = 'registration' and a.subject_id = i.registration_id
      and a.action = 'registration-moved'
  where i.job_id = ? and i.state = 'done'`;

/** Reads registrations as a family is told of them. Always of one household, never of another. */
export class LineQueries {
  constructor(
    private readonly database: Pick<Database, 'rows'>,
    readonly publicUrl: string,
  ) {}

  ofBasket(basketId: string): Promise<MailLine[]> {
    return this.lines('r.basket_id = ?', [basketId]);
  }

  ofHousehold(householdId: string): Promise<MailLine[]> {
    return this.lines('r.household_id = ?', [householdId]);
  }

  ofHouseholdAtEvent(householdId: string, eventId: string): Promise<MailLine[]> {
    return this.lines('r.household_id = ? and r.event_id = ?', [householdId, eventId]);
  }

  ofRegistration(registrationId: string): Promise<MailLine[]> {
    return this.lines('r.id = ?', [registrationId]);
  }

  /** What a bulk action ended or moved away for one family. */
  ofBulk(jobId: string, householdId: string): Promise<MailLine[]> {
    return this.lines(
      `r.household_id = ? and r.id in (
         select registration_id from bulk_item where job_id = ? and state = 'done')`,
      [householdId, jobId],
    );
  }

  /** Where a bulk action moved the children of one family to. */
  ofBulkTargets(jobId: string, householdId: string): Promise<MailLine[]> {
    return this.lines(`r.household_id = ? and r.id in (${bulkTargets})`, [householdId, jobId]);
  }

  /** The places the confirmed draw gave one family, as far as it still has them. */
  ofDraw(campaignId: string, householdId: string): Promise<MailLine[]> {
    return this.lines(
      `r.household_id = ? and r.state = 'confirmed' and exists (select 1 from draw d
         join draw_placement p on p.run_id = d.confirmed_run_id
         where d.campaign_id = ? and p.child_id = r.child_id and p.event_id = r.event_id)`,
      [householdId, campaignId],
    );
  }

  ofGroup(groupId: string, eventId: string): Promise<MailLine[]> {
    return this.lines('r.group_id = ? and r.event_id = ?', [groupId, eventId]);
  }

  private async lines(condition: string, params: readonly string[]): Promise<MailLine[]> {
    const rows = await this.database.rows<LineRow>(linesSql(condition), params);
    return rows.map((row) => ({
      registrationId: row.id,
      childFirstName: row.child_first_name,
      state: row.state,
      ahead: row.ahead,
      hadPlace: row.had_place,
      amountCents: row.amount_cents,
      endReason: row.end_reason,
      changedAt: new Date(row.changed_at),
      hidden: row.hidden,
      event: eventOf(row, this.publicUrl),
    }));
  }
}
