import type { AvailabilityList, Programme } from '@dabei/contracts';
import { localDateOf } from '@dabei/domain';
import { CONFIG, Clock, Database, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { availabilityOf } from '../places/availability-of';
import { PlacesQueries } from '../places/places-queries';
import { CampaignQueries, publicView } from './campaign-queries';
import { cardColumns, hasPlaces, sessionsOf, type CardRow } from './event-card';

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
    const today = localDateOf(now, this.config.townZone);
    const [cards, places] = await Promise.all([
      this.cards(campaign.id),
      this.places.ofCampaign(campaign.id),
    ]);
    const events = cards.map((card) => {
      const counted = hasPlaces(card) ? places.get(card.id) : undefined;
      return { ...card, availability: counted ? availabilityOf(counted, today) : null };
    });
    return { campaign: publicView(campaign), events, now: now.toISOString() };
  }

  /** Only what changes while somebody looks. */
  async availability(slug: string | undefined): Promise<AvailabilityList> {
    const { now, events } = await this.programme(slug);
    return {
      now,
      places: events.flatMap(({ availability }) => (availability === null ? [] : [availability])),
    };
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
