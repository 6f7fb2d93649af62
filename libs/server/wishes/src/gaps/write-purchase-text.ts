import type { PurchaseText } from '@dabei/contracts';
import { checkWish, mayApproveWish } from '@dabei/domain';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { neededTreeCampaign } from '../facts/tree-campaign';
import { lockedWish } from '../review/locked-wish';
import { assignWishText, wishTextValues } from '../review/wish-text';

/**
 * What stands on a hand-written card, for whoever buys the gift: nobody typed it before. The words are checked like
 * those of any other wish, since the purchase list leaves the house.
 */
@Injectable()
export class WritePurchaseText {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async write(
    id: string,
    { version, text, reason }: PurchaseText,
    staff: StaffCaller,
  ): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const wish = await lockedWish(em, id, version);
      // published text never changes; a hand-written card has none until it is bought for
      if (wish.mode !== 'lean' || wish.state !== 'to-buy')
        throw new DomainError('conflict', { reason: 'not-to-describe' });
      const findings = checkWish(text, await neededTreeCampaign(em, wish.campaign));
      const may = mayApproveWish(findings, reason);
      if (may.outcome === 'refused') throw new DomainError('conflict', { reason: may.reason });
      await rowsIn(
        em,
        `update tree_wish set ${assignWishText}, version = version + 1 where id = ?`,
        [...wishTextValues(text), id],
      );
      const serious = findings.filter(({ weight }) => weight === 'refuse');
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'tree-wish-described',
        subjectType: 'tree-wish',
        subjectId: id,
        reason: serious.length > 0 ? reason : null,
        details: { number: wish.number ?? 0, against: serious.map(({ code }) => code).join(' ') },
      });
      await em.flush();
    });
  }
}
