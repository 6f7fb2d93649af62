import type { PurchaseInput } from '@dabei/contracts';
import { localDateOf, mayBuy } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { refuseParcelInShop } from '../facts/parcel-in-shop';
import { wishAtHand } from '../intake/wish-at-hand';
import { moveWishes } from '../moves/move-wishes';
import { balanceOf } from '../pot/balance-of';
import { addPotLine } from '../pot/add-pot-line';
import { lockPot } from '../pot/lock-pot';

/** One gift bought out of the pot; above the limit, or beyond what the pot holds, with a reason. */
@Injectable()
export class BuyGift {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async buy(
    id: string,
    { version, cents, reason }: PurchaseInput,
    staff: StaffCaller,
  ): Promise<void> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    await this.database.transact(async (em) => {
      const wish = await wishAtHand(em, id, version);
      await refuseParcelInShop(em, id);
      await lockPot(em, wish.campaignId);
      const pot = {
        limitCents: wish.priceLimitCents * wish.children,
        balanceCents: await balanceOf(em, wish.campaignId),
      };
      const may = mayBuy(cents, pot, reason);
      if (may.outcome === 'refused') throw new DomainError('conflict', { reason: may.reason });
      const moved = await moveWishes(em, [id], 'buy');
      if (moved.length === 0) throw new DomainError('conflict', { reason: 'gift-not-awaited' });
      await rowsIn(
        em,
        `insert into purchase (wish_id, listed_on, cause, bought_on, cents) values (?, ?, 'office', ?, ?)
         on conflict (wish_id) do update set bought_on = excluded.bought_on, cents = excluded.cents`,
        [id, today, today, cents],
      );
      await addPotLine(em, {
        campaignId: wish.campaignId,
        kind: 'purchase',
        cents,
        wishId: id,
        today,
      });
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'gift-bought',
        subjectType: 'tree-wish',
        subjectId: id,
        reason,
        details: { number: wish.number, cents },
      });
      await em.flush();
    });
  }
}
