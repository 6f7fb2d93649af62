import type { SeasonMade, SeasonRequest } from '@dabei/contracts';
import { campaignEraseOn, daysBetween, shiftKeepingWeekday } from '@dabei/domain';
import { Campaign } from '@dabei/server/database';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  rowsIn,
  type Config,
  type StaffCaller,
  uuidv7,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { slugOf } from '../editor/free-slug';
import { CampaignQueries } from '../programme/campaign-queries';
import { copyEvents } from './copy-events';
import { copyQuotas } from './copy-quotas';
import { copySessions } from './copy-sessions';

/**
 * Last year's season once more: everything is a draft again, dates lie in this year's weeks. Nobody is
 * registered, so no reminder exists; the new opening hours are set by a person.
 */
@Injectable()
export class CopySeason {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly campaigns: CampaignQueries,
    private readonly audit: Audit,
  ) {}

  async copy(request: SeasonRequest, staff: StaffCaller): Promise<SeasonMade> {
    const { id: sourceId } = await this.campaigns.anyNamed(request.source);
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const source = await em.findOneOrFail(Campaign, { id: sourceId });
      if (source.phase === 'erased') throw new DomainError('conflict', { reason: 'erased' });
      const season = await this.draft(em, source, request, now);
      const shift = { from: source.startsOn, to: request.startsOn, zone: this.config.townZone };
      const moved = shiftKeepingWeekday(source.startsOn, shift.from, shift.to);
      const days = daysBetween(source.startsOn, moved);
      const ids = await copyEvents(em, {
        from: sourceId,
        to: season.id,
        without: request.without,
        days,
        now,
      });
      await copySessions(em, ids, shift);
      await copyQuotas(em, ids, season.id, days);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'season-copied',
        subjectType: 'campaign',
        subjectId: season.id,
        details: { from: sourceId, events: ids.size, days },
      });
      await em.flush();
      return { slug: season.slug, events: ids.size };
    });
  }

  private async draft(
    em: EntityManager,
    source: Campaign,
    { title, startsOn, endsOn }: SeasonRequest,
    now: Date,
  ): Promise<Campaign> {
    const season = em.create(Campaign, {
      id: uuidv7(),
      slug: await freeCampaignSlug(em, title),
      kind: source.kind,
      title,
      intro: source.intro,
      phase: 'draft',
      startsOn,
      endsOn,
      eraseOn: campaignEraseOn(endsOn),
      maxEventsPerChild: source.maxEventsPerChild ?? null,
      maxNewPerChildPerDay: source.maxNewPerChildPerDay ?? null,
      maxNewForDays: source.maxNewForDays,
      minMinutesBetween: source.minMinutesBetween,
      bindingButton: source.bindingButton,
      statisticsAsked: source.statisticsAsked,
      asksAfterwards: source.asksAfterwards,
      reminderRules: source.reminderRules,
      copiedFrom: source.id,
      createdAt: now,
    });
    await em.flush();
    return season;
  }
}

/** Two who copy at once: the second one's slug violates the unique constraint and is told so. */
async function freeCampaignSlug(em: EntityManager, title: string): Promise<string> {
  const rows = await rowsIn<{ slug: string }>(em, 'select slug from campaign');
  const taken = new Set(rows.map(({ slug }) => slug));
  const first = slugOf(title);
  let slug = first;
  for (let number = 2; taken.has(slug); number += 1) slug = `${first}-${String(number)}`;
  return slug;
}
