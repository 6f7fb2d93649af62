import type { BodyWishMoved } from '@dabei/contracts';
import { mayBodyWithdraw, statesBefore } from '@dabei/domain';
import { Database, DomainError, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { VaultDatabase } from '../database/vault-database';
import { Entries } from '../entries/entries';
import { flagTwins } from '../entries/flag-twins';
import { BodyActs } from './body-acts';
import { OwnWishes } from './own-wishes';
import { moveOwnWish } from './write-wish';

/** A body takes a wish back before it hangs on a tree; afterwards the office decides. */
@Injectable()
export class WithdrawWish {
  constructor(
    private readonly vault: VaultDatabase,
    private readonly database: Database,
    private readonly own: OwnWishes,
    private readonly entries: Entries,
    private readonly acts: BodyActs,
  ) {}

  async withdraw(wishId: string, staff: StaffCaller): Promise<BodyWishMoved> {
    const { campaign, entry, today } = await this.own.find(wishId, staff);
    const { person } = entry;
    return this.vault.transact(async (client) => {
      await this.entries.lockPerson(client, person);
      const same = await this.entries.ofPerson(client, campaign.id, person);
      const state = await this.database.transact(async (em) => {
        const from = statesBefore('withdraw').filter(mayBodyWithdraw);
        const moved = await moveOwnWish(em, wishId, 'withdraw', from);
        if (moved === null) throw new DomainError('conflict', { reason: 'ask-the-office' });
        const all = same.map((one) => one.person.wishId);
        await flagTwins(em, all, campaign.wishesPerChild);
        return moved;
      });
      await this.acts.write(client, {
        campaignId: campaign.id,
        bodyId: person.bodyId,
        act: 'withdrawn',
        day: today,
      });
      return { id: wishId, state };
    });
  }
}
