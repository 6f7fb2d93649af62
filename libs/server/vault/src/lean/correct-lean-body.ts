import type { LeanBodyCorrected, LeanBodyCorrection } from '@dabei/contracts';
import { Clock, Database, notFound, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { BodyActs } from '../bodies/body-acts';
import { OwnWishes } from '../bodies/own-wishes';
import { CollectingCampaigns } from '../facts/collecting-campaign';
import { ReadLog } from '../keeper/read-log';
import { HandWritten } from './hand-written';
import { LeaveBatches } from './leave-batches';
import { leanWishes, missingIn } from './lean-wishes';

/**
 * The wrong body, put right by whoever keeps the names, with a line in the log: what was typed last counts. What was
 * handed over stays with whom it was.
 */
@Injectable()
export class CorrectLeanBody {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly own: OwnWishes,
    private readonly acts: BodyActs,
    private readonly cards: HandWritten,
    private readonly batches: LeaveBatches,
    private readonly log: ReadLog,
    private readonly campaigns: CollectingCampaigns,
  ) {}

  async correct(input: LeanBodyCorrection, staff: StaffCaller): Promise<LeanBodyCorrected> {
    const { bodyId, reason, ...range } = input;
    const at = await this.clock.now();
    const { id: campaignId, phase } = await this.campaigns.needed();
    if (bodyId !== null && (await this.campaigns.bodiesAmong(campaignId, [bodyId])).length === 0)
      throw notFound();
    const day = await this.own.today();
    const wishes = await this.database.transact((em) => leanWishes(em, campaignId, range));
    const gone = wishes.filter(({ state }) => state === 'handed-over' || state === 'closed');
    const ids = wishes.filter((wish) => !gone.includes(wish)).map(({ id }) => id);
    const reading = { campaignId, phase, kind: 'correction', reason, at } as const;
    await this.log.reading(reading, staff, async (client) => {
      // no codes are made from what stood here before
      await this.cards.hold(client, campaignId);
      const before = await this.cards.ofWishes(client, ids);
      const moved = before.filter((card) => card.bodyId !== bodyId);
      // first: if the rest fails, a code is missing and none opens too much
      await this.batches.leave(
        campaignId,
        moved.map(({ wishId }) => wishId),
      );
      if (bodyId === null) {
        // whose they were is forgotten, and so it is in the line about it
        await this.cards.remove(client, ids);
        await this.acts.write(client, { campaignId, day, bodyId: '', act: 'numbers-cleared' });
      } else {
        const cards = ids.map((wishId) => ({ wishId, bodyId }));
        await this.cards.set(client, campaignId, cards, day);
        await this.acts.write(client, { campaignId, day, bodyId, act: 'numbers-set' });
      }
      return { found: null, numbers: wishes.map(({ number }) => number) };
    });
    return {
      set: ids.length,
      unknown: missingIn(range, wishes),
      fetched: gone.map(({ number }) => number),
    };
  }
}
