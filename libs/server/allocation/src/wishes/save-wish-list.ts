import type { WishList, WishListInput } from '@dabei/contracts';
import { Audit, Clock, Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { lockedCampaign } from '../facts/wish-campaign';
import { lockHousehold, refuseForeignChildren } from './own-children';
import { refuseClosed } from './refuse-closed';
import { WishViews } from './wish-views';
import { writeList } from './write-list';

/**
 * A family saves what it wishes, as often as it likes: the minute decides nothing. What was handed in stays handed
 * in, and the change counts at once.
 */
@Injectable()
export class SaveWishList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly views: WishViews,
    private readonly audit: Audit,
  ) {}

  async save(
    slug: string,
    childId: string,
    householdId: string,
    input: WishListInput,
  ): Promise<WishList> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const campaign = await lockedCampaign(em, slug);
      await lockHousehold(em, householdId);
      await refuseForeignChildren(em, householdId, [childId]);
      refuseClosed(campaign, now);
      const channel = 'family';
      const order = { campaign, childId, householdId, channel, input, now } as const;
      const list = await writeList(em, order);
      if (list.state === 'submitted' && list.version !== input.version)
        this.audit.write(em, now, {
          actor: 'family',
          actorId: householdId,
          action: 'wishes-changed',
          subjectType: 'child',
          subjectId: childId,
          details: { campaignId: campaign.id, wishes: list.wishes.length },
        });
      await em.flush();
      return this.views.ofChild(em, campaign, childId, householdId, now);
    });
  }
}
