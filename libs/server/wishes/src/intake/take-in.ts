import type { GiftIntake, GiftStore, GiftTaken } from '@dabei/contracts';
import { localDateOf, whoseGift } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { giftPromises } from './gift-promises';
import { putAway } from './put-away';
import { receiveGift } from './receive-gift';
import { wishAtHand } from './wish-at-hand';

/** A parcel is taken in: with a shelf named it is checked and stored with the same press. */
@Injectable()
export class TakeIn {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async takeIn(
    { wishId, version, place, pledgeId }: GiftIntake,
    staff: StaffCaller,
  ): Promise<GiftTaken> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    return this.database.transact(async (em) => {
      const { campaignId } = await wishAtHand(em, wishId, version);
      const asked = whoseGift(await giftPromises(em, wishId)).outcome === 'ask';
      if (asked && pledgeId === undefined)
        throw new DomainError('conflict', { reason: 'whose-gift' });
      const named = pledgeId ? { pledgeId } : 'nobody';
      const bringer = asked ? named : 'whoever';
      const gift = await receiveGift(em, wishId, { campaignId, bringer, today, now });
      if (gift === null) throw new DomainError('conflict', { reason: 'gift-not-awaited' });
      if (place !== null) await putAway(em, wishId, place);
      this.note(em, now, staff, {
        action: 'gift-received',
        wishId,
        details: { number: gift.number, was: gift.was, stored: place !== null },
      });
      await em.flush();
      return { giftId: gift.giftId, number: gift.number };
    });
  }

  /** Taken in or bought before, now onto the shelf; or from one shelf to another. */
  async store({ wishId, version, place }: GiftStore, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const { number } = await wishAtHand(em, wishId, version);
      if (!(await putAway(em, wishId, place)))
        throw new DomainError('conflict', { reason: 'gift-not-here' });
      this.note(em, now, staff, { action: 'gift-stored', wishId, details: { number } });
      await em.flush();
    });
  }

  private note(
    em: EntityManager,
    now: Date,
    { accountId }: StaffCaller,
    line: {
      action: string;
      wishId: string;
      details: Record<string, string | number | boolean>;
    },
  ): void {
    const { action, wishId, details } = line;
    this.audit.write(em, now, {
      actor: 'office',
      actorId: accountId,
      action,
      subjectType: 'tree-wish',
      subjectId: wishId,
      details,
    });
  }
}
