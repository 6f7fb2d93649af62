import type { EventInput } from '@dabei/contracts';
import { Event, Organisation } from '@dabei/server/database';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  type Config,
  type StaffCaller,
  uuidv7,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignQueries } from '../programme/campaign-queries';
import { asNew } from './as-new';
import { eventFieldsOf } from './event-fields';
import { lockCampaign } from './event-lock';
import { freeSlug } from './free-slug';
import { inputIssues } from './input-issues';
import { saveQuestions } from './save-questions';
import { saveQuotas } from './save-quotas';
import { saveSessions } from './save-sessions';

/** A new event begins as a draft. */
@Injectable()
export class CreateEvent {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly campaigns: CampaignQueries,
    private readonly audit: Audit,
  ) {}

  /** In the named campaign, else in the current one. Returns the id. */
  async create(
    campaignSlug: string | undefined,
    input: EventInput,
    staff: StaffCaller,
  ): Promise<string> {
    const issues = inputIssues(input, this.config.townZone);
    if (issues.length > 0) throw new DomainError('invalid', { issues });
    const { id: campaignId } = await this.campaigns.anyNamed(campaignSlug);
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      await refuseUnknownOrganisation(em, input.organisationId, '');
      const id = await this.draft(em, campaignId, asNew(input), now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'event-created',
        subjectType: 'event',
        subjectId: id,
      });
      await em.flush();
      return id;
    });
  }

  /** Writes the draft with everything that belongs to it, in the caller's transaction. */
  async draft(
    em: EntityManager,
    campaignId: string,
    input: EventInput,
    now: Date,
  ): Promise<string> {
    await lockCampaign(em, campaignId);
    const event = em.create(Event, {
      id: uuidv7(),
      campaignId,
      slug: await freeSlug(em, campaignId, input.title),
      status: 'draft',
      ...eventFieldsOf(input),
      createdAt: now,
      updatedAt: now,
    });
    await em.flush();
    await saveSessions(em, event.id, input.sessions, this.config.townZone);
    await saveQuotas(em, event, input.quotas);
    await saveQuestions(em, event.id, input.questions);
    return event.id;
  }
}

export async function refuseUnknownOrganisation(
  em: EntityManager,
  id: string,
  within: string,
): Promise<void> {
  if ((await em.findOne(Organisation, { id })) === null)
    throw new DomainError('invalid', {
      issues: [{ path: `${within}organisationId`, code: 'unknown' }],
    });
}
