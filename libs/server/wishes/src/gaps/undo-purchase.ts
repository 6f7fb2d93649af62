import type { PurchaseUndo } from '@dabei/contracts';
import { localDateOf } from '@dabei/domain';
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
import { wishAtHand } from '../intake/wish-at-hand';
import { moveWishes } from '../moves/move-wishes';
import { addPotLine } from '../pot/add-pot-line';
import { lockPot } from '../pot/lock-pot';

/** "Gekauft" at the wrong number: back onto the list, and the money back with a line of its own. */
@Injectable()
export class UndoPurchase {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async undo(id: string, { version, reason }: PurchaseUndo, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    await this.database.transact(async (em) => {
      const { campaignId, number } = await wishAtHand(em, id, version);
      await lockPot(em, campaignId);
      const [bought] = await rowsIn<{ cents: number }>(
        em,
        'select cents from purchase where wish_id = ? and bought_on is not null',
        [id],
      );
      const moved = await moveWishes(em, [id], 'undo-buy');
      if (bought === undefined || moved.length === 0)
        throw new DomainError('conflict', { reason: 'too-late-to-undo' });
      const { cents } = bought;
      await rowsIn(em, 'update purchase set bought_on = null, cents = null where wish_id = ?', [
        id,
      ]);
      await addPotLine(em, { campaignId, kind: 'correction', cents, wishId: id, today });
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'gift-purchase-undone',
        subjectType: 'tree-wish',
        subjectId: id,
        reason,
        details: { number, cents },
      });
      await em.flush();
    });
  }
}
