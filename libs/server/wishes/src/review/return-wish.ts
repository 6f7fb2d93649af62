import type { WishReturn } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { moveWishes } from '../moves/move-wishes';
import { lockedWish } from './locked-wish';

/** Back to who entered it, with the reason; an approved one too, as long as it has no number. */
@Injectable()
export class ReturnWish {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async giveBack(
    id: string,
    { version, reason, note }: WishReturn,
    staff: StaffCaller,
  ): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      await lockedWish(em, id, version);
      await moveWishes(em, [id], 'review');
      const returned = await moveWishes(em, [id], 'return');
      if (returned.length === 0) throw new DomainError('conflict', { reason: 'already-decided' });
      await rowsIn(em, 'update tree_wish set returned_reason = ?, returned_note = ? where id = ?', [
        reason,
        note === '' ? null : note,
        id,
      ]);
      // the note may say more than the log should keep
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'tree-wish-returned',
        subjectType: 'tree-wish',
        subjectId: id,
        details: { because: reason },
      });
      await em.flush();
    });
  }
}
