import { Audit, Clock, Database, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { lockedCampaign } from '../facts/wish-campaign';
import { lockHousehold, refuseForeignChildren } from '../wishes/own-children';
import { refuseClosed } from '../wishes/refuse-closed';

/** A child wishes alone again. A group of siblings ends with the last but one, one of friends with the last. */
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
      const left = await rowsIn(
        em,
        `with left_list as (delete from wish_group_member m using wish_list l
           where l.id = m.wish_list_id and m.wish_group_id = ? and l.child_id = ? and l.household_id = ?
           returning m.wish_list_id)
         update wish_list set changed_at = ? where id in (select wish_list_id from left_list) returning id`,
        [groupId, childId, householdId, now],
      );
      // whoever has left before has nothing to leave
      if (left.length === 0) return;
      await endIfAlone(em, groupId);
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

async function endIfAlone(em: EntityManager, groupId: string): Promise<void> {
  await rowsIn(
    em,
    `delete from wish_group g where g.id = ? and (select count(*) from wish_group_member m
       where m.wish_group_id = g.id) < case when g.code_hash is null then 2 else 1 end`,
    [groupId],
  );
}
