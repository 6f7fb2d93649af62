import type { WishList } from '@dabei/contracts';
import { Audit, Clock, Database, rowsIn } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { lockedCampaign } from '../facts/wish-campaign';
import { lockHousehold, refuseForeignChildren } from './own-children';
import { refuseClosed } from './refuse-closed';
import { WishViews } from './wish-views';

/** The child does not take part in the draw. The wishes stay on the server, so that saving them again undoes it. */
@Injectable()
export class WithdrawWishList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly views: WishViews,
    private readonly audit: Audit,
  ) {}

  async withdraw(slug: string, childId: string, householdId: string): Promise<WishList> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const campaign = await lockedCampaign(em, slug);
      await lockHousehold(em, householdId);
      await refuseForeignChildren(em, householdId, [childId]);
      refuseClosed(campaign, now);
      const gone = await rowsIn(
        em,
        `update wish_list set state = 'withdrawn', submitted_at = null, receipt_due_at = null, changed_at = ?,
           version = version + 1
         where campaign_id = ? and child_id = ? and household_id = ? and state <> 'withdrawn' returning id`,
        [now, campaign.id, childId, householdId],
      );
      if (gone.length > 0)
        this.audit.write(em, now, {
          actor: 'family',
          actorId: householdId,
          action: 'wishes-withdrawn',
          subjectType: 'child',
          subjectId: childId,
          details: { campaignId: campaign.id },
        });
      await em.flush();
      return this.views.ofChild(em, campaign, childId, householdId, now);
    });
  }
}
