import type { GiftGiveAway, GiftTaken, GiftUse } from '@dabei/contracts';
import {
  isWithoutWish,
  localDateOf,
  mayUseGift,
  type GiftProblem,
  type WishState,
} from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  notFound,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { putAway } from './put-away';
import { receiveGift } from './receive-gift';

interface Aside {
  campaignId: string;
  /** The wish whose number it came with. */
  wishId: string | null;
  problem: GiftProblem;
}

/** What lies aside finds its wish, or leaves the house with a reason. */
@Injectable()
export class UseGift {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async use(giftId: string, { number, place }: GiftUse, staff: StaffCaller): Promise<GiftTaken> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    return this.database.transact(async (em) => {
      const { campaignId, wishId: own, problem } = await lockedAside(em, giftId);
      const [wish] = await rowsIn<{ id: string; state: WishState }>(
        em,
        'select id, state from tree_wish where campaign_id = ? and number = ? for no key update',
        [campaignId, number],
      );
      if (wish === undefined) throw new DomainError('conflict', { reason: 'number-unknown' });
      const isOwn = wish.id === own;
      // nobody is thanked for what came for another number
      const bringer = isOwn || isWithoutWish(problem) ? 'whoever' : 'nobody';
      const gift = mayUseGift(problem, wish.state, isOwn)
        ? await receiveGift(em, wish.id, { campaignId, giftId, bringer, today, now })
        : null;
      if (gift === null) throw new DomainError('conflict', { reason: 'gift-not-awaited' });
      if (place !== null) await putAway(em, wish.id, place);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'gift-used',
        subjectType: 'tree-wish',
        subjectId: wish.id,
        details: { number, problem },
      });
      await em.flush();
      return { giftId, number };
    });
  }

  async giveAway(giftId: string, { reason }: GiftGiveAway, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const { problem } = await lockedAside(em, giftId);
      await rowsIn(em, "update gift set state = 'given-away', place = null where id = ?", [giftId]);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'gift-given-away',
        subjectType: 'gift',
        subjectId: giftId,
        reason,
        details: { problem },
      });
      await em.flush();
    });
  }
}

async function lockedAside(em: EntityManager, giftId: string): Promise<Aside> {
  const [gift] = await rowsIn<Aside & { aside: boolean }>(
    em,
    `select campaign_id as "campaignId", wish_id as "wishId", coalesce(problem, 'other') as problem,
       state in ('problem', 'kept') as aside
     from gift where id = ? for update`,
    [giftId],
  );
  if (gift === undefined) throw notFound();
  if (!gift.aside) throw new DomainError('conflict', { reason: 'gift-not-aside' });
  return gift;
}
