import { createHash } from 'node:crypto';
import { CONFIG, Database, OfficeQueries, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { CampaignRow } from '../programme/campaign-queries';
import { cardColumns, sessionsOf } from '../programme/event-card';
import type { Booklet, BookletEvent } from './booklet';

/** What the paper says changes rarely; how it looks changes with this number. */
const LAYOUT = 1;

/** What the printed programme says: the card of the public page and a few fields of its detail, nothing else. */
@Injectable()
export class BookletQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly database: Database,
    private readonly offices: OfficeQueries,
  ) {}

  async booklet(campaign: CampaignRow): Promise<Booklet> {
    const { id, slug, title, intro, opensAt, closesAt, startsOn, endsOn } = campaign;
    const office = await this.offices.office();
    return {
      slug,
      title,
      intro,
      opensAt,
      closesAt,
      startsOn,
      endsOn,
      office,
      publicUrl: this.config.publicUrl,
      events: await this.events(id),
    };
  }

  private events(campaignId: string): Promise<BookletEvent[]> {
    return this.database.rows<BookletEvent>(
      `select ${cardColumns}, e.description, e.place_address as "placeAddress",
         e.meeting_point as "meetingPoint", e.bring, e.organiser_phone as "organiserPhone",
         e.organiser_link as "organiserLink", coalesce(s.sessions, '[]') as sessions
       from event e join organisation o on o.id = e.organisation_id
       left join (${sessionsOf('select id from event where campaign_id = ?')}) s on s.event_id = e.id
       where e.campaign_id = ? and e.status = 'published'
       order by s.first_start nulls last, e.title collate "de-x-icu", e.id`,
      [campaignId, campaignId],
    );
  }
}

/** Equal for booklets that would be printed equally. */
export function tagOf(booklet: Booklet): string {
  const text = JSON.stringify({ layout: LAYOUT, booklet });
  return createHash('sha256').update(text).digest('base64url').slice(0, 27);
}
