import type { FiguresView } from '@dabei/contracts';
import { Clock, Database, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { FigureCounts } from './figure-counts';
import { FiguresCampaigns } from './figures-campaigns';

/** What a campaign was, in numbers from which nobody can be recognised. */
@Injectable()
export class FigureQueries {
  constructor(
    private readonly campaigns: FiguresCampaigns,
    private readonly counts: FigureCounts,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async figures(slug: string | undefined): Promise<FiguresView> {
    const campaigns = await this.campaigns.all();
    const campaign = slug === undefined ? campaigns[0] : campaigns.find((one) => one.slug === slug);
    if (campaign === undefined) throw notFound();
    const madeAt = await this.clock.now();
    const report = await this.database.row<{ madeAt: string }>(
      `select to_json(made_at)#>>'{}' as "madeAt" from report where campaign_id = ? and kind = 'public'`,
      [campaign.id],
    );
    return {
      campaign: { slug: campaign.slug, title: campaign.title },
      campaigns: campaigns.map(({ slug: name, title }) => ({ slug: name, title })),
      madeAt: madeAt.toISOString(),
      reportMadeAt: report?.madeAt ?? null,
      ...(await this.counts.of(campaign)),
    };
  }
}
