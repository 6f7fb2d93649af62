import type { WishesView } from '@dabei/contracts';
import { Audit, Clock, Database, Outbox, Sealer, notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { lockedCampaign } from '../facts/wish-campaign';
import { lockHousehold } from '../wishes/own-children';
import { refuseClosed } from '../wishes/refuse-closed';
import { WishViews } from '../wishes/wish-views';
import { ownFriends, renewCode } from './group-of';

interface Gone {
  childId: string;
  householdId: string;
}

/**
 * The family that made a group takes another family's child out: that child wishes alone again with the list it has,
 * its family is told once, and the code it knows opens nothing any more.
 */
@Injectable()
export class RemoveWishFriend {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly views: WishViews,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async remove(
    slug: string,
    { groupId, memberId }: { groupId: string; memberId: string },
    householdId: string,
  ): Promise<WishesView> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const campaign = await lockedCampaign(em, slug);
      await lockHousehold(em, householdId);
      const group = await ownFriends(em, campaign, groupId, householdId);
      refuseClosed(campaign, now);
      const gone = await takeOut(em, { groupId, memberId, householdId }, now);
      await renewCode(em, this.sealer, group);
      const about = { campaignId: campaign.id, ...gone, memberId };
      this.outbox.add(em, 'wish-friend-removed', about, now);
      this.audit.write(em, now, {
        actor: 'family',
        actorId: householdId,
        action: 'wish-friend-removed',
        subjectType: 'child',
        subjectId: gone.childId,
        details: { campaignId: campaign.id, groupId },
      });
      await em.flush();
      return this.views.ofHousehold(em, campaign, householdId, now);
    });
  }
}

/** Own children leave; taken out are only those of others. Whoever is not there any more is not found. */
async function takeOut(
  em: EntityManager,
  { groupId, memberId, householdId }: { groupId: string; memberId: string; householdId: string },
  now: Date,
): Promise<Gone> {
  const [gone] = await rowsIn<Gone>(
    em,
    `with gone as (delete from wish_group_member m using wish_list l
       where l.id = m.wish_list_id and m.id = ? and m.wish_group_id = ? and l.household_id <> ?
       returning m.wish_list_id)
     update wish_list set changed_at = ? where id in (select wish_list_id from gone)
     returning child_id as "childId", household_id as "householdId"`,
    [memberId, groupId, householdId, now],
  );
  if (gone === undefined) throw notFound();
  return gone;
}
