import { isQuiet, localDateOf, type TreePhase } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  Outbox,
  RunsEvery,
  rowsIn,
  type Config,
  type ScheduledWork,
} from '@dabei/server/platform';
import { Inject } from '@nestjs/common';
import { VaultDatabase } from '../database/vault-database';
import { CollectingCampaigns, type CollectingCampaign } from '../facts/collecting-campaign';
import { BodyWishes } from './body-wishes';

interface Body {
  id: string;
  hereTold: boolean;
}

type What = 'waiting' | 'here';

const handingOver: readonly TreePhase[] = ['intake', 'gap-closing', 'handover'];

/**
 * "Ein Wunsch wartet auf Sie" and "Alle Ihre Geschenke sind da", at most once a day and body. Looked up from here and
 * not told by the wishes: a message beside a wish that came back would say whose it is.
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
  ) {}

  async run(): Promise<number> {
    if (!this.vault.configured) return 0;
    const now = await this.clock.now();
    const zone = this.config.townZone;
    const campaign = isQuiet(now, zone) ? null : await this.campaigns.current();
    if (campaign === null) return 0;
    const today = localDateOf(now, zone);
    const bodies = await this.database.rows<Body>(
      `select organisation_id as id, here_told_on is not null as "hereTold" from tree_body
       where campaign_id = ? order by organisation_id limit 100`,
      [campaign.id],
    );
    let told = 0;
    for (const body of bodies) {
      told += await this.tellOfReturned(campaign, body.id, today, now);
      if (handingOver.includes(campaign.phase))
        told += await this.tellOfGifts(campaign, body, today, now);
    }
    return told;
  }

  /** Marked afterwards: a process killed in between says the same once more on another day, and never nothing. */
  private async tellOfReturned(
    { id: campaignId }: CollectingCampaign,
    bodyId: string,
    today: string,
    now: Date,
  ): Promise<number> {
    const returned = await this.wishes.newlyReturned(campaignId, bodyId);
    if (returned.length === 0 || !(await this.tell('waiting', campaignId, bodyId, today, now)))
      return 0;
    await this.wishes.markTold(returned);
    return 1;
  }

  /** Once, and again only when something was missing in between. */
  private async tellOfGifts(
    { id: campaignId }: CollectingCampaign,
    { id: bodyId, hereTold }: Body,
    today: string,
    now: Date,
  ): Promise<number> {
    const here = await this.wishes.allHere(campaignId, bodyId);
    if (here === hereTold) return 0;
    if (here) return (await this.tell('here', campaignId, bodyId, today, now)) ? 1 : 0;
    await this.database.rows(
      `update tree_body set here_told_on = null
       where campaign_id = ? and organisation_id = ? and here_told_on < ?`,
      [campaignId, bodyId, today],
    );
    return 0;
  }

  /** Noted and said in one transaction; the second on one day finds nothing to note. */
  private tell(
    what: What,
    campaignId: string,
    organisationId: string,
    day: string,
    now: Date,
  ): Promise<boolean> {
    return this.database.transact(async (em) => {
      const noted = await rowsIn(
        em,
        `update tree_body set ${what}_told_on = ?
         where campaign_id = ? and organisation_id = ? and ${what}_told_on is distinct from ?::date
         returning 1`,
        [day, campaignId, organisationId, day],
      );
      if (noted.length === 0) return false;
      this.outbox.add(em, 'tree-body-news', { campaignId, organisationId, what, day }, now);
      await em.flush();
      return true;
    });
  }
}
