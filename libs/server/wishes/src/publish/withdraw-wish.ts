import type { WishWithdrawal } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Outbox,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { moveWishes } from '../moves/move-wishes';
import { lockedWish, type LockedWish } from '../review/locked-wish';
import { endPledges } from './end-pledges';

/** A wish that is not fulfilled after all: the family moved, or wished twice. Its number is not given again. */
@Injectable()
export class WithdrawWish {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async withdraw(
    id: string,
    { version, reason }: WishWithdrawal,
    staff: StaffCaller,
  ): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const before = await lockedWish(em, id, version);
      const moved = await moveWishes(em, [id], 'withdraw');
      if (moved.length === 0) throw new DomainError('conflict', { reason: 'gift-is-here' });
      await endPledges(em, this.outbox, id, now);
      await keepGift(em, before);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'tree-wish-withdrawn',
        subjectType: 'tree-wish',
        subjectId: id,
        reason,
        details: { before: before.state, number: before.number },
      });
      await em.flush();
    });
  }
}

/** A gift that was here already lies aside for another child; a bought one gets its line there. */
async function keepGift(
  em: EntityManager,
  { id, campaignId, state }: Pick<LockedWish, 'id' | 'campaignId' | 'state'>,
): Promise<void> {
  await rowsIn(
    em,
    "update gift set state = 'kept', problem = 'second-gift' where wish_id = ? and state in ('received', 'dropped-off')",
    [id],
  );
  if (state === 'bought')
    await rowsIn(
      em,
      `insert into gift (campaign_id, wish_id, state, problem, came_on)
       select ?, wish_id, 'kept', 'second-gift', coalesce(bought_on, listed_on) from purchase where wish_id = ?`,
      [campaignId, id],
    );
}
