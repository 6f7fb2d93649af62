import type { BodyWishMoved, NewBodyEntry } from '@dabei/contracts';
import { mayEnterWish } from '@dabei/domain';
import {
  Database,
  DomainError,
  notFound,
  type StaffCaller,
  randomUUID,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { VaultDatabase } from '../database/vault-database';
import { Entries } from '../entries/entries';
import type { Person } from '../sealing/person';
import { BodyActs } from './body-acts';
import { OwnWishes } from './own-wishes';
import { bandOrRefuse, refuseClosed } from './refuse-entry';
import { SubmitWish } from './submit-wish';
import { insertDraft } from './write-wish';

/**
 * A body enters a child and its wish. The name comes first, on its own connection; the wish follows on another. If the
 * second never arrives, a sweeper takes the name away.
 */
@Injectable()
export class EnterWish {
  constructor(
    private readonly vault: VaultDatabase,
    private readonly database: Database,
    private readonly own: OwnWishes,
    private readonly entries: Entries,
    private readonly acts: BodyActs,
    private readonly submitWish: SubmitWish,
  ) {}

  async enter(input: NewBodyEntry, staff: StaffCaller): Promise<BodyWishMoved> {
    const { bodyId, child, family, wish, consent, submit } = input;
    const campaign = await this.own.campaignOf(bodyId, staff);
    const today = await this.own.today();
    refuseClosed(mayEnterWish(campaign, today));
    if (submit && !consent) throw new DomainError('conflict', { reason: 'consent-needed' });
    const ageBand = bandOrRefuse(child, campaign.handoverFrom);
    const siblingKey = await this.siblingKey(input, staff);
    const id = randomUUID();
    const person: Person = { wishId: id, bodyId, codeId: null, siblingKey, ...child, ...family };
    if (submit) await this.submitWish.refuseBefore(campaign, person);
    await this.vault.transact(async (client) => {
      await this.entries.add(client, campaign.id, person, today);
      const act = { campaignId: campaign.id, bodyId, day: today };
      await this.acts.write(client, { ...act, act: 'entered' });
    });
    await this.database.transact((em) =>
      insertDraft(em, {
        id,
        campaignId: campaign.id,
        siblingKey,
        ageBand,
        text: wish,
        consentVersion: consent ? campaign.consentVersion : null,
        enteredOn: today,
      }),
    );
    return submit ? this.submitWish.submit(id, staff) : { id, state: 'draft' };
  }

  /** Siblings share a random key; a sibling must be the body's own child. */
  private async siblingKey(
    { siblingOf, bodyId }: NewBodyEntry,
    staff: StaffCaller,
  ): Promise<string> {
    if (siblingOf === null) return randomUUID();
    const { entry } = await this.own.find(siblingOf, staff);
    if (entry.person.bodyId !== bodyId) throw notFound();
    return entry.person.siblingKey;
  }
}
