import type { BodyNumber, BodyNumbers, LeanBodies } from '@dabei/contracts';
import { isOpenWish, shownWishState } from '@dabei/domain';
import { Database, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { OwnWishes } from '../bodies/own-wishes';
import { VaultDatabase } from '../database/vault-database';
import { CollectingCampaigns } from '../facts/collecting-campaign';
import { HandWritten } from './hand-written';
import { leanWishes, leanWishesNamed, type LeanWish } from './lean-wishes';
import { mayTypeNumbers } from './may-type-numbers';

/** Numbers without a body, for the desk; its own numbers, for a body. */
@Injectable()
export class LeanQueries {
  constructor(
    private readonly vault: VaultDatabase,
    private readonly database: Database,
    private readonly own: OwnWishes,
    private readonly cards: HandWritten,
    private readonly campaigns: CollectingCampaigns,
  ) {}

  async forDesk(slug: string | undefined): Promise<LeanBodies> {
    const campaign = await this.campaigns.named(slug);
    const bodies = await this.campaigns.bodies(campaign.id);
    const wishes = await this.database.transact((em) => leanWishes(em, campaign.id));
    const known = this.vault.configured
      ? await this.vault.transact((client) => this.cards.ofCampaign(client, campaign.id))
      : [];
    const having = new Set(known.map(({ wishId }) => wishId));
    return {
      configured: this.vault.configured,
      bodies,
      numbers: wishes.length,
      without: wishes
        .filter(({ id, state }) => !having.has(id) && isOpenWish(state))
        .map(({ number }) => number),
    };
  }

  async ofBody(bodyId: string, staff: StaffCaller): Promise<BodyNumbers> {
    const { id, phase } = await this.own.campaignOf(bodyId, staff);
    return { typing: mayTypeNumbers(phase), numbers: await this.numbersOf(id, bodyId) };
  }

  /** Behind a check of who asks. */
  async numbersOf(campaignId: string, bodyId: string): Promise<BodyNumber[]> {
    return (await this.wishesOf(campaignId, bodyId)).map(({ number, state }) => ({
      number,
      state,
      shown: shownWishState(state),
    }));
  }

  async wishesOf(campaignId: string, bodyId: string): Promise<LeanWish[]> {
    if (!this.vault.configured) return [];
    const ids = await this.cards.ofBody(campaignId, bodyId);
    return this.database.transact((em) => leanWishesNamed(em, ids));
  }
}
