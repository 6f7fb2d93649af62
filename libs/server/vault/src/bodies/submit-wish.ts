import type { BodyWishMoved } from '@dabei/contracts';
import { decideSecondWish, isActiveWish, mayCorrectWish } from '@dabei/domain';
import { Database, DomainError, type StaffCaller } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { VaultDatabase, type VaultClient } from '../database/vault-database';
import { currentWishes } from '../entries/current-wishes';
import { Entries, type Entry } from '../entries/entries';
import { flagTwins } from '../entries/flag-twins';
import type { CollectingCampaign } from '../facts/collecting-campaign';
import type { Person } from '../sealing/person';
import { BodyActs } from './body-acts';
import { OwnWishes } from './own-wishes';
import { refuseClosed } from './refuse-entry';
import { moveOwnWish } from './write-wish';

/**
 * A body hands a wish in. Whether the child has one already is decided under a lock of its own: what the own body
 * entered is refused, what others entered only marks the wish for the checker.
 */
@Injectable()
export class SubmitWish {
  constructor(
    private readonly vault: VaultDatabase,
    private readonly database: Database,
    private readonly own: OwnWishes,
    private readonly entries: Entries,
    private readonly acts: BodyActs,
  ) {}

  async submit(wishId: string, staff: StaffCaller): Promise<BodyWishMoved> {
    const { campaign, entry, today } = await this.own.find(wishId, staff);
    refuseClosed(mayCorrectWish(campaign));
    const { person } = entry;
    return this.vault.transact(async (client) => {
      const others = await this.others(client, campaign, person);
      const state = await this.database.transact(async (em) => {
        await this.refuseSecond(em, others, person, campaign.wishesPerChild);
        await this.refuseWithoutConsent(em, wishId);
        const moved = await moveOwnWish(em, wishId, 'submit');
        if (moved === null) throw new DomainError('conflict', { reason: 'not-in-this-state' });
        const all = [wishId, ...others.map((other) => other.person.wishId)];
        await flagTwins(em, all, campaign.wishesPerChild);
        return moved;
      });
      await this.acts.write(client, {
        campaignId: campaign.id,
        bodyId: person.bodyId,
        act: 'submitted',
        day: today,
      });
      return { id: wishId, state };
    });
  }

  /** Would it be refused? Asked before anything is written. */
  async refuseBefore(campaign: CollectingCampaign, person: Person): Promise<void> {
    const others = await this.vault.transact((client) => this.others(client, campaign, person));
    await this.database.transact((em) =>
      this.refuseSecond(em, others, person, campaign.wishesPerChild),
    );
  }

  private async others(
    client: VaultClient,
    campaign: CollectingCampaign,
    person: Person,
  ): Promise<Entry[]> {
    await this.entries.lockPerson(client, person);
    const all = await this.entries.ofPerson(client, campaign.id, person);
    return all.filter((other) => other.person.wishId !== person.wishId);
  }

  private async refuseSecond(
    em: EntityManager,
    others: readonly Entry[],
    { bodyId }: Person,
    perChild: number,
  ): Promise<void> {
    const wishes = await currentWishes(
      em,
      others.map(({ person }) => person.wishId),
    );
    const active = others.filter(({ person }) => {
      const wish = wishes.get(person.wishId);
      return wish !== undefined && isActiveWish(wish.state);
    });
    const own = active.filter(({ person }) => person.bodyId === bodyId).length;
    const decided = decideSecondWish({ own, elsewhere: active.length - own, perChild });
    if (decided.outcome === 'refused')
      throw new DomainError('conflict', { reason: decided.reason });
  }

  private async refuseWithoutConsent(em: EntityManager, wishId: string): Promise<void> {
    const wish = (await currentWishes(em, [wishId])).get(wishId);
    if (wish === undefined || wish.consentVersion === null)
      throw new DomainError('conflict', { reason: 'consent-needed' });
  }
}
