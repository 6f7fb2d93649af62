import type { PublicReport } from '@dabei/contracts';
import { ageBands, publicCount } from '@dabei/domain';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  rowsIn,
  type StaffCaller,
  uuidv7,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { countsOf } from '../figures/counted-tables';
import { FiguresCampaigns, type FiguresCampaign } from '../figures/figures-campaigns';
import { ReachedChildren } from '../figures/reached-children';

/**
 * Fixes the numbers for everybody, once: two reports of different days could be subtracted, and the difference
 * would be the one child that came in between. Pressing again changes nothing.
 */
@Injectable()
export class PublishReport {
  constructor(
    private readonly campaigns: FiguresCampaigns,
    private readonly reached: ReachedChildren,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async publish(slug: string, staff: StaffCaller): Promise<void> {
    const campaign = await this.campaigns.named(slug);
    if (campaign.phase !== 'done')
      throw new DomainError('conflict', { reason: 'report-needs-done' });
    const now = await this.clock.now();
    const content = await this.content(campaign, now);
    await this.database.transact(async (em) => {
      const [made] = await rowsIn<{ id: string }>(
        em,
        `insert into report (id, campaign_id, kind, content, made_at, made_by)
         values (?, ?, 'public', ?::jsonb, ?, ?)
         on conflict (campaign_id, kind) do nothing returning id`,
        [uuidv7(), campaign.id, JSON.stringify(content), now, staff.accountId],
      );
      if (made === undefined) return;
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'report-published',
        subjectType: 'report',
        subjectId: made.id,
        details: { campaign: campaign.id },
      });
      await em.flush();
    });
  }

  private async content(campaign: FiguresCampaign, now: Date): Promise<PublicReport> {
    const [children, places] = await Promise.all([
      this.reached.of(campaign),
      this.database.row<{ events: number; organisers: number; capacity: number }>(
        `select count(*)::int as events, count(distinct e.organisation_id)::int as organisers,
           coalesce(sum((select sum(q.capacity) from event_quota l join quota q on q.id = l.quota_id
             where l.event_id = e.id and q.kind <> 'shared')), 0)::int as capacity
         from event e where e.campaign_id = ? and e.status = 'published'`,
        [campaign.id],
      ),
    ]);
    const counts = countsOf(
      children.map(({ band }) => band),
      ageBands,
    );
    return {
      campaign: { slug: campaign.slug, title: campaign.title },
      madeAt: now.toISOString(),
      events: places?.events ?? 0,
      organisers: places?.organisers ?? 0,
      capacity: places?.capacity ?? 0,
      children: publicCount(children.length),
      byAge: ageBands.map((band, at) => ({ band, children: publicCount(counts[at] ?? 0) })),
    };
  }
}
