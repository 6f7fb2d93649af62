import { RunsEvery, type ScheduledWork } from '@dabei/server/platform';
import { CampaignQueries } from '../programme/campaign-queries';
import { PrintBooklet } from './print-booklet';

/** Prints the announced programmes again when something in them changed; visitors never wait for it. */
@RunsEvery('build-booklets', 60)
export class BuildBooklets implements ScheduledWork {
  constructor(
    private readonly campaigns: CampaignQueries,
    private readonly booklets: PrintBooklet,
  ) {}

  async run(): Promise<number> {
    let built = 0;
    for (const campaign of await this.campaigns.published()) {
      if (campaign.phase === 'erased' || (await this.booklets.isUpToDate(campaign))) continue;
      await this.booklets.upToDate(campaign);
      built += 1;
    }
    return built;
  }
}
