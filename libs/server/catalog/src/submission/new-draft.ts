import type { EventInput } from '@dabei/contracts';
import { Event } from '@dabei/server/database';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { asNew } from '../editor/as-new';
import { CreateEvent } from '../editor/create-event';
import { CampaignQueries } from '../programme/campaign-queries';

/** An event that begins in a season named by its address, or in the current one. */
@Injectable()
export class NewDraft {
  constructor(
    private readonly createEvent: CreateEvent,
    private readonly campaigns: CampaignQueries,
  ) {}

  async campaignId(slug: string | null): Promise<string> {
    return (await this.campaigns.anyNamed(slug ?? undefined)).id;
  }

  async write(em: EntityManager, campaignId: string, input: EventInput, now: Date): Promise<Event> {
    const id = await this.createEvent.draft(em, campaignId, asNew(input), now);
    return em.findOneOrFail(Event, { id });
  }
}
