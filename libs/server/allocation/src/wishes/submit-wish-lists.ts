import type { WishesView, WishSubmit } from '@dabei/contracts';
import { Clock, Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { lockedCampaign } from '../facts/wish-campaign';
import { HandIn } from './hand-in';
import { lockHousehold, refuseForeignChildren } from './own-children';
import { refuseClosed } from './refuse-closed';
import { WishViews } from './wish-views';

/** The button under the lists: all the named children or none; pressing it twice changes nothing. */
@Injectable()
export class SubmitWishLists {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly handIn: HandIn,
    private readonly views: WishViews,
  ) {}

  async submit(
    slug: string,
    householdId: string,
    { childIds, buttonText }: WishSubmit,
  ): Promise<WishesView> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const campaign = await lockedCampaign(em, slug);
      await lockHousehold(em, householdId);
      await refuseForeignChildren(em, householdId, childIds);
      refuseClosed(campaign, now);
      const by = { actor: 'family', actorId: householdId } as const;
      const campaignId = campaign.id;
      await this.handIn.handIn(em, { campaignId, householdId, childIds, buttonText, by, now });
      return this.views.ofHousehold(em, campaign, householdId, now);
    });
  }
}
