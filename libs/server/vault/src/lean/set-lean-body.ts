import type { LeanBodyInput, LeanBodySet } from '@dabei/contracts';
import { Database, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { BodyActs } from '../bodies/body-acts';
import { OwnWishes } from '../bodies/own-wishes';
import { VaultDatabase } from '../database/vault-database';
import { CollectingCampaigns } from '../facts/collecting-campaign';
import { HandWritten } from './hand-written';
import { leanWishes, missingIn } from './lean-wishes';

/**
 * The office types which body handed out these cards; it goes into the vault and is not shown to it again. What has a
 * body stays as it is, also where the same one is typed: what an overwriting changes would say whose it was.
 */
@Injectable()
export class SetLeanBody {
  constructor(
    private readonly vault: VaultDatabase,
    private readonly database: Database,
    private readonly own: OwnWishes,
    private readonly acts: BodyActs,
    private readonly cards: HandWritten,
    private readonly campaigns: CollectingCampaigns,
  ) {}

  async set({ bodyId, campaign: slug, ...range }: LeanBodyInput): Promise<LeanBodySet> {
    const campaign = await this.campaigns.named(slug);
    if ((await this.campaigns.bodiesAmong(campaign.id, [bodyId])).length === 0) throw notFound();
    const day = await this.own.today();
    const wishes = await this.database.transact((em) => leanWishes(em, campaign.id, range));
    const left = await this.vault.transact(async (client) => {
      // no codes are made from what stood here before
      await this.cards.hold(client, campaign.id);
      const ids = wishes.map(({ id }) => id);
      const taken = new Set((await this.cards.ofWishes(client, ids)).map(({ wishId }) => wishId));
      const cards = ids.filter((id) => !taken.has(id)).map((wishId) => ({ wishId, bodyId }));
      await this.cards.set(client, campaign.id, cards, day);
      await this.acts.write(client, { campaignId: campaign.id, bodyId, day, act: 'numbers-set' });
      return wishes.filter(({ id }) => taken.has(id));
    });
    return {
      set: wishes.length - left.length,
      unknown: missingIn(range, wishes),
      left: left.map(({ number }) => number),
    };
  }
}
