import { isQuiet, localDateOf, type TreePhase } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  Outbox,
  RunsEvery,
  type Config,
  type ScheduledWork,
} from '@dabei/server/platform';
import { Inject } from '@nestjs/common';
import { VaultDatabase, vaultRows } from '../database/vault-database';
import { CollectingCampaigns, type CollectingCampaign } from '../facts/collecting-campaign';
import { VaultSealer } from '../sealing/vault-sealer';
import { BodyWishes } from './body-wishes';

const handingOver: readonly TreePhase[] = ['intake', 'gap-closing', 'handover'];

/**
 * "Bitte schauen Sie nach", to all bodies at once, in the first hour of the day that is not quiet: when a wish came back
 * since the last look, or all gifts of a body are here. A mail to one of them would say, beside the line about what was
 * sent back the day before, whose it was.
 */
@RunsEvery('tell-bodies', 3600)
export class TellBodies implements ScheduledWork {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly vault: VaultDatabase,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly campaigns: CollectingCampaigns,
    private readonly wishes: BodyWishes,
    private readonly sealer: VaultSealer,
  ) {}

  async run(): Promise<number> {
    if (!this.vault.configured) return 0;
    const now = await this.clock.now();
    const zone = this.config.townZone;
    const campaign = isQuiet(now, zone) ? null : await this.campaigns.current();
    if (campaign === null) return 0;
    const day = localDateOf(now, zone);
    const looked = await this.vault.rows(
      'select from vault.body_news where campaign_id = $1 and looked_on >= $2',
      [campaign.id, day],
    );
    return looked.length > 0 ? 0 : this.look(campaign, day, now);
  }

  /** Noted afterwards: a process killed in between says the same once more that day, which makes no second mail. */
  private async look({ id, phase }: CollectingCampaign, day: string, now: Date): Promise<number> {
    const waiting = await this.wishes.returned(id);
    if (handingOver.includes(phase)) waiting.push(...(await this.wishes.allHere(id)));
    return this.vault.transact(async (client) => {
      const [before] = await vaultRows<{ told: string[] }>(
        client,
        'select told from vault.body_news where campaign_id = $1 for update',
        [id],
      );
      const known = new Set(before?.told);
      const isNews = waiting.some(
        (one) => !this.sealer.hashes('news', one).some((hash) => known.has(hash)),
      );
      if (isNews) await this.tell(id, day, now);
      const told = waiting.map((one) => this.sealer.hash('news', one)).sort();
      await client.query(
        `insert into vault.body_news (campaign_id, looked_on, told) values ($1, $2, $3)
         on conflict (campaign_id) do update set looked_on = excluded.looked_on, told = excluded.told`,
        [id, day, told],
      );
      return isNews ? 1 : 0;
    });
  }

  private tell(campaignId: string, day: string, now: Date): Promise<void> {
    return this.database.transact(async (em) => {
      this.outbox.add(em, 'tree-body-news', { campaignId, day }, now);
      await em.flush();
    });
  }
}
