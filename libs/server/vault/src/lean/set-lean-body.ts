import type { LeanBodyInput, LeanBodySet } from '@dabei/contracts';
import { Database, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { BodyActs } from '../bodies/body-acts';
import { OwnWishes } from '../bodies/own-wishes';
import { VaultDatabase } from '../database/vault-database';
import { CollectingCampaigns } from '../facts/collecting-campaign';
import { HandWritten } from './hand-written';
import { LeaveBatches } from './leave-batches';
import { leanWishes, missingIn } from './lean-wishes';

/**
 * The office types which body handed out these cards; it goes into the vault and is not shown to it again. What was
 * typed last counts. If it is cut short, the numbers stay without a body and are offered again.
 */
@Injectable()
export class SetLeanBody {
  constructor(
    private readonly vault: VaultDatabase,
    private readonly database: Database,
    private readonly own: OwnWishes,
    private readonly acts: BodyActs,
    private readonly cards: HandWritten,
    private readonly batches: LeaveBatches,
    private readonly campaigns: CollectingCampaigns,
  ) {}

  async set(input: LeanBodyInput): Promise<LeanBodySet> {
    const { bodyId, campaign: slug, ...range } = input;
    const campaign = await this.campaigns.named(slug);
    if (bodyId !== null && (await this.campaigns.bodiesAmong(campaign.id, [bodyId])).length === 0)
      throw notFound();
    const day = await this.own.today();
    const wishes = await this.database.transact((em) => leanWishes(em, campaign.id, range));
    const ids = wishes.map(({ id }) => id);
    await this.vault.transact(async (client) => {
      // no codes are made from what stood here before
      await this.cards.hold(client, campaign.id);
      const before = await this.cards.ofWishes(client, ids);
      const moved = before.filter((card) => card.bodyId !== bodyId);
      // first: if the rest fails, a code is missing and none opens too much
      await this.batches.leave(
        campaign.id,
        moved.map(({ wishId }) => wishId),
      );
      const act = { campaignId: campaign.id, day };
      if (bodyId === null) {
        // whose they were is forgotten, and so it is in the line about it
        await this.cards.remove(client, ids);
        await this.acts.write(client, { ...act, bodyId: '', act: 'numbers-cleared' });
        return;
      }
      const cards = ids.map((wishId) => ({ wishId, bodyId }));
      await this.cards.set(client, campaign.id, cards, day);
      await this.acts.write(client, { ...act, bodyId, act: 'numbers-set' });
    });
    return { set: wishes.length, unknown: missingIn(range, wishes) };
  }
}
