import { localDateOf } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  notFound,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { VaultDatabase } from '../database/vault-database';
import { currentWishes, type CurrentWish } from '../entries/current-wishes';
import { Entries, type Entry } from '../entries/entries';
import { CollectingCampaigns, type CollectingCampaign } from '../facts/collecting-campaign';

export interface OwnWish {
  campaign: CollectingCampaign;
  entry: Entry;
  wish: CurrentWish;
  /** The local day. */
  today: string;
}

/** What belongs to the bodies somebody works for; everything else does not exist for them. */
@Injectable()
export class OwnWishes {
  constructor(
    private readonly vault: VaultDatabase,
    private readonly database: Database,
    private readonly entries: Entries,
    private readonly campaigns: CollectingCampaigns,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async today(): Promise<string> {
    return localDateOf(await this.clock.now(), this.config.townZone);
  }

  /** The campaign, if this organisation enters wishes for it and the caller works there. */
  async campaignOf(bodyId: string, staff: StaffCaller): Promise<CollectingCampaign> {
    return this.checked(await this.campaigns.current(), bodyId, staff);
  }

  private async checked(
    campaign: CollectingCampaign | null,
    bodyId: string,
    staff: StaffCaller,
  ): Promise<CollectingCampaign> {
    if (campaign === null) throw notFound();
    const own = staff.organisationIds.filter((id) => id === bodyId);
    const bodies = await this.campaigns.bodiesAmong(campaign.id, own);
    if (bodies.length === 0) throw notFound();
    return campaign;
  }

  async find(wishId: string, staff: StaffCaller): Promise<OwnWish> {
    const today = await this.today();
    const [entry] = await this.vault.transact((client) => this.entries.ofWishes(client, [wishId]));
    if (entry === undefined) throw notFound();
    const known = await this.campaigns.ofId(entry.campaignId);
    const campaign = await this.checked(known, entry.person.bodyId, staff);
    const wish = await this.database.transact(async (em) =>
      (await currentWishes(em, [wishId])).get(wishId),
    );
    if (wish === undefined) throw notFound();
    return { campaign, entry, wish, today };
  }
}
