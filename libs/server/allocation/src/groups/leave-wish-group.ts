import { Audit, Clock, Database, rowsIn } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { lockedCampaign } from '../facts/wish-campaign';
import { lockHousehold, refuseForeignChildren } from '../wishes/own-children';
import { refuseClosed } from '../wishes/refuse-closed';
import { lockedGroup, tidyGroup } from './group-of';

/** A child wishes alone again. */
@Injectable()
export class LeaveWishGroup {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async leave(
    slug: string,
    { groupId, childId }: { groupId: string; childId: string },
    householdId: string,
  ): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const campaign = await lockedCampaign(em, slug);
      await lockHousehold(em, householdId);
      await refuseForeignChildren(em, householdId, [childId]);
      refuseClosed(campaign, now);
      // whoever has left before has nothing to leave
      if ((await lockedGroup(em, campaign, groupId)) === null) return;
      const left = await rowsIn(
        em,
        `with left_list as (delete from wish_group_member m using wish_list l
           where l.id = m.wish_list_id and m.wish_group_id = ? and l.child_id = ? and l.household_id = ?
           returning m.wish_list_id)
         update wish_list set changed_at = ? where id in (select wish_list_id from left_list) returning id`,
        [groupId, childId, householdId, now],
      );
      if (left.length === 0) return;
      await tidyGroup(em, groupId);
      this.audit.write(em, now, {
        actor: 'family',
        actorId: householdId,
        action: 'wish-group-left',
        subjectType: 'child',
        subjectId: childId,
        details: { campaignId: campaign.id, groupId },
      });
      await em.flush();
    });
  }
}
