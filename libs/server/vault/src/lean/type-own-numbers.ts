import type { BodyNumbersInput, BodyNumbersSet } from '@dabei/contracts';
import { Database, DomainError, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { BodyActs } from '../bodies/body-acts';
import { OwnWishes } from '../bodies/own-wishes';
import { VaultDatabase } from '../database/vault-database';
import { HandWritten } from './hand-written';
import { leanWishes, missingIn } from './lean-wishes';
import { mayTypeNumbers } from './may-type-numbers';

/** "Numbers we handed out": a body takes those nobody has, and does not learn who has the others. */
@Injectable()
export class TypeOwnNumbers {
  constructor(
    private readonly vault: VaultDatabase,
    private readonly database: Database,
    private readonly own: OwnWishes,
    private readonly acts: BodyActs,
    private readonly cards: HandWritten,
  ) {}

  async type(bodyId: string, range: BodyNumbersInput, staff: StaffCaller): Promise<BodyNumbersSet> {
    const campaign = await this.own.campaignOf(bodyId, staff);
    if (!mayTypeNumbers(campaign.phase))
      throw new DomainError('conflict', { reason: 'tree-not-in-this-phase' });
    const day = await this.own.today();
    const wishes = await this.database.transact((em) => leanWishes(em, campaign.id, range));
    const mine = await this.vault.transact(async (client) => {
      // one at a time: whoever comes second finds the numbers taken
      await this.cards.hold(client, campaign.id);
      const taken = await this.cards.ofWishes(
        client,
        wishes.map(({ id }) => id),
      );
      const others = new Set(
        taken.filter((card) => card.bodyId !== bodyId).map(({ wishId }) => wishId),
      );
      const free = wishes.filter(({ id }) => !others.has(id));
      const cards = free.map(({ id }) => ({ wishId: id, bodyId }));
      await this.cards.set(client, campaign.id, cards, day);
      const act = { campaignId: campaign.id, bodyId, day };
      await this.acts.write(client, { ...act, act: 'numbers-typed' });
      return free;
    });
    return { set: mine.length, left: missingIn(range, mine) };
  }
}
