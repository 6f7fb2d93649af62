import type { Availability, AvailabilityList, Programme } from '@dabei/contracts';
import { localDateOf } from '@dabei/domain';
import { CONFIG, Clock, Database, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { availabilityOf } from '../places/availability-of';
import { PlacesQueries } from '../places/places-queries';
import { CampaignQueries, publicView } from './campaign-queries';
import { cardColumns, sessionsOf, type CardRow } from './event-card';

@Injectable()
export class ProgrammeQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly campaigns: CampaignQueries,
    private readonly places: PlacesQueries,
  ) {}

  /** All cards of a campaign: one query for the events, one for their places. */
  async programme(slug: string | undefined): Promise<Programme> {
    const campaign = await this.campaigns.publishedNamed(slug);
    const now = await this.clock.now();
    const [cards, places] = await Promise.all([
      this.cards(campaign.id),
      this.open(campaign.id, now),
    ]);
    return {
      campaign: publicView(campaign),
      events: cards.map((card) => ({ ...card, availability: places.get(card.id) ?? null })),
      now: now.toISOString(),
    };
  }

  /** Only what changes while somebody looks. */
  async availability(slug: string | undefined): Promise<AvailabilityList> {
    const { id } = await this.campaigns.publishedNamed(slug);
    const now = await this.clock.now();
    return { now: now.toISOString(), places: [...(await this.open(id, now)).values()] };
  }

  private async open(campaignId: string, now: Date): Promise<Map<string, Availability>> {
    const today = localDateOf(now, this.config.townZone);
    const counted = await this.places.openToFamilies(campaignId);
    return new Map([...counted].map(([id, places]) => [id, availabilityOf(places, today)]));
  }

  private cards(campaignId: string): Promise<CardRow[]> {
    return this.database.rows<CardRow>(
      `select ${cardColumns}, coalesce(s.sessions, '[]') as sessions
       from event e join organisation o on o.id = e.organisation_id
       left join (${sessionsOf('select id from event where campaign_id = ?')}) s on s.event_id = e.id
       where e.campaign_id = ? and e.status <> 'draft'
       order by s.first_start nulls last, e.title collate "de-x-icu", e.id`,
      [campaignId, campaignId],
    );
  }
}
