import type { BodyEntry, BodyWishMoved } from '@dabei/contracts';
import { isInOwnHands, mayCorrectWish } from '@dabei/domain';
import { Database, DomainError, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { VaultDatabase } from '../database/vault-database';
import { Entries } from '../entries/entries';
import { flagTwins } from '../entries/flag-twins';
import type { Person } from '../sealing/person';
import { BodyActs } from './body-acts';
import { OwnWishes } from './own-wishes';
import { bandOrRefuse, refuseClosed } from './refuse-entry';
import { changeDraft } from './write-wish';

/** A body mends what it entered, while it is a draft or was given back. */
@Injectable()
export class ChangeWish {
  constructor(
    private readonly vault: VaultDatabase,
    private readonly database: Database,
    private readonly own: OwnWishes,
    private readonly entries: Entries,
    private readonly acts: BodyActs,
  ) {}

  async change(wishId: string, input: BodyEntry, staff: StaffCaller): Promise<BodyWishMoved> {
    const { campaign, entry, wish, today } = await this.own.find(wishId, staff);
    refuseClosed(mayCorrectWish(campaign));
    if (!isInOwnHands(wish.state))
      throw new DomainError('conflict', { reason: 'not-in-this-state' });
    const ageBand = bandOrRefuse(input.child, campaign.handoverFrom);
    const before = entry.person;
    const person: Person = { ...before, ...input.child, ...input.family };
    const kept = wish.consentVersion ?? campaign.consentVersion;
    return this.vault.transact(async (client) => {
      await this.entries.lockPerson(client, person);
      await this.entries.change(client, entry.id, person);
      const known = [
        await this.entries.ofPerson(client, campaign.id, before),
        await this.entries.ofPerson(client, campaign.id, person),
      ];
      await this.database.transact(async (em) => {
        const consentVersion = input.consent ? kept : null;
        const changed = await changeDraft(em, wishId, {
          text: input.wish,
          ageBand,
          consentVersion,
        });
        if (!changed) throw new DomainError('conflict', { reason: 'not-in-this-state' });
        for (const same of known)
          await flagTwins(
            em,
            same.map((one) => one.person.wishId),
            campaign.wishesPerChild,
          );
      });
      await this.acts.write(client, {
        campaignId: campaign.id,
        bodyId: person.bodyId,
        act: 'changed',
        day: today,
      });
      return { id: wishId, state: wish.state };
    });
  }
}
