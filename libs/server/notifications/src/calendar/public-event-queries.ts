import { CONFIG, Database, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { eventAddress } from '../mail/event-address';
import type { CalendarEvent } from './entries-of';

interface EventRow {
  title: string;
  summary: string;
  place: string;
  place_address: string | null;
  meeting_point: string | null;
  sequence: number;
  updated_at: string;
  status: string;
  slug: string;
  campaign_slug: string;
  campaign_title: string;
  sessions: { id: string; starts_at: string; ends_at: string; all_day: boolean }[];
}

export interface PublicCalendar {
  name: string;
  events: CalendarEvent[];
}

// a positive list of fields: nothing of a family, nothing of an event that is still being written
const eventsSql = (condition: string): string => `
  select e.title, e.summary, e.place, e.place_address, e.meeting_point, e.sequence,
    e.updated_at::text, e.status, e.slug, k.slug as campaign_slug, k.title as campaign_title,
    (select json_agg(json_build_object('id', s.id, 'starts_at', s.starts_at, 'ends_at', s.ends_at,
      'all_day', s.all_day) order by s.starts_at, s.id) from session s where s.event_id = e.id)
      as sessions
  from event e join campaign k on k.id = e.campaign_id
  where ${condition} and e.status in ('published', 'cancelled')
    and k.phase not in ('draft', 'erased')
    and exists (select 1 from session s where s.event_id = e.id)
  order by e.id`;

/** The programme as calendars may show it to anybody. */
@Injectable()
export class PublicEventQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly database: Database,
  ) {}

  async ofCampaign(slug: string): Promise<PublicCalendar | null> {
    const campaign = await this.database.row<{ title: string }>(
      "select title from campaign where slug = ? and phase not in ('draft', 'erased')",
      [slug],
    );
    if (campaign === null) return null;
    const rows = await this.database.rows<EventRow>(eventsSql('k.slug = ?'), [slug]);
    return { name: campaign.title, events: rows.map((row) => this.eventOf(row)) };
  }

  async ofEvent(eventId: string): Promise<PublicCalendar | null> {
    const row = await this.database.row<EventRow>(eventsSql('e.id = ?'), [eventId]);
    return row === null ? null : { name: row.title, events: [this.eventOf(row)] };
  }

  private eventOf(row: EventRow): CalendarEvent {
    return {
      title: row.title,
      summary: row.summary,
      place: row.place,
      placeAddress: row.place_address,
      meetingPoint: row.meeting_point,
      sequence: row.sequence,
      updatedAt: new Date(row.updated_at),
      cancelled: row.status === 'cancelled',
      url: eventAddress(this.config.publicUrl, row.campaign_slug, row.slug),
      sessions: row.sessions.map(({ id, starts_at, ends_at, all_day }) => ({
        id,
        startsAt: new Date(starts_at),
        endsAt: new Date(ends_at),
        allDay: all_day,
      })),
    };
  }
}
