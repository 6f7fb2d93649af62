import type { WishCorrection } from '@dabei/contracts';
import { checkWish, mayApproveWish, moveWish } from '@dabei/domain';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Outbox,
  rowsIn,
  type StaffCaller,
  randomUUID,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { withParcelInShop } from '../facts/parcel-in-shop';
import { lockTreeCampaign } from '../campaign/lock-tree-campaign';
import { lockWishes, moveWishes } from '../moves/move-wishes';
import { lockedWish, type LockedWish } from '../review/locked-wish';
import { assignWishText, wishTextValues } from '../review/wish-text';
import { endPledges } from './end-pledges';
import { highestNumber } from './highest-number';

/**
 * Published text never changes: the old number is void for good and keeps its text, its card and the promises made
 * for it. The wish itself stays whose it is and goes on under a new number.
 */
@Injectable()
export class CorrectWish {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Answers with the new number. */
  async correct(
    id: string,
    { version, text, reason }: WishCorrection,
    staff: StaffCaller,
  ): Promise<number> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const campaign = await lockTreeCampaign(em, await campaignOf(em, id));
      await lockWishes(em, [id]);
      const wish = await lockedWish(em, id, version);
      if (moveWish(wish.state, 'replace').outcome === 'refused')
        throw new DomainError('conflict', { reason: 'not-to-correct' });
      // the parcel carries the old number
      if ((await withParcelInShop(em, [id])).length > 0)
        throw new DomainError('conflict', { reason: 'parcel-in-shop' });
      const may = mayApproveWish(checkWish(text, campaign), reason);
      if (may.outcome === 'refused') throw new DomainError('conflict', { reason: may.reason });
      await endPledges(em, this.outbox, id, now);
      const number = (await highestNumber(em, campaign.id)) + 1;
      await rowsIn(em, 'update tree_wish set number = ? where id = ?', [number, id]);
      await layDown(em, wish);
      await moveWishes(em, [id], 'release');
      await rowsIn(
        em,
        `update tree_wish set ${assignWishText}, version = version + 1 where id = ?`,
        [...wishTextValues(text), id],
      );
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'tree-wish-corrected',
        subjectType: 'tree-wish',
        subjectId: id,
        reason,
        details: { before: wish.number, after: number },
      });
      await em.flush();
      return number;
    });
  }
}

async function campaignOf(em: EntityManager, wishId: string): Promise<string> {
  const [row] = await rowsIn<{ slug: string }>(
    em,
    'select c.slug from tree_wish w join tree_campaign c on c.id = w.campaign_id where w.id = ?',
    [wishId],
  );
  return row?.slug ?? '';
}

/** The old number as a row of its own, with everything that was printed and promised under it. */
async function layDown(em: EntityManager, wish: LockedWish): Promise<void> {
  const oldId = randomUUID();
  await rowsIn(
    em,
    `insert into tree_wish (id, campaign_id, number, mode, state, age_band, kind, words, size, colour, price_cents,
       children, consent_version, outlet, tree_id, replaced_by, entered_on, published_on)
     select ?, campaign_id, ?, mode, state, age_band, kind, words, size, colour, price_cents,
       children, consent_version, outlet, tree_id, id, entered_on, published_on from tree_wish where id = ?`,
    [oldId, wish.number, wish.id],
  );
  await moveWishes(em, [oldId], 'replace');
  await rowsIn(em, 'update wish_card set wish_id = ? where wish_id = ?', [oldId, wish.id]);
  await rowsIn(em, 'update pledge set wish_id = ? where wish_id = ?', [oldId, wish.id]);
}
