import type { WishWithdrawal } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Outbox,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { moveWishes } from '../moves/move-wishes';
import { lockedWish } from '../review/locked-wish';
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
