import type { WishesView, WishGroupJoin, WishGroupPreview } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Limits,
  Outbox,
  Sealer,
  rowsIn,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { campaignNamed, lockedCampaign, type WishCampaign } from '../facts/wish-campaign';
import { lockHousehold, refuseForeignChildren } from '../wishes/own-children';
import { refuseClosed } from '../wishes/refuse-closed';
import { WishViews } from '../wishes/wish-views';
import { groupCodeHash } from './group-code';
import { addMember, freeList, mostMembers } from './group-facts';
import { nameForOthers } from './load-groups';

interface Found {
  id: string;
  householdId: string;
  together: 'only' | 'rather';
}

/** The other family types the code: first it sees who is there, then it joins. Tries are counted per family. */
@Injectable()
export class JoinWishGroup {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly sealer: Sealer,
    private readonly views: WishViews,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async preview(slug: string, householdId: string, code: string): Promise<WishGroupPreview> {
    await this.countTry(householdId);
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const campaign = await campaignNamed(em, slug);
      refuseClosed(campaign, now);
      const group = await this.find(em, campaign, code);
      const members = await rowsIn<{ first_name: string; protected: boolean }>(
        em,
        `select c.first_name, h.protected and h.id <> ? as protected
         from wish_group_member m join wish_list l on l.id = m.wish_list_id and l.state <> 'withdrawn'
           join household h on h.id = l.household_id join child c on c.id = l.child_id
         where m.wish_group_id = ? order by m.joined_at, l.id`,
        [householdId, group.id],
      );
      return { firstNames: members.map(nameForOthers), together: group.together };
    });
  }

  async join(
    slug: string,
    householdId: string,
    { code, childId }: WishGroupJoin,
  ): Promise<WishesView> {
    await this.countTry(householdId);
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const campaign = await lockedCampaign(em, slug);
      await lockHousehold(em, householdId);
      await refuseForeignChildren(em, householdId, [childId]);
      refuseClosed(campaign, now);
      const group = await this.find(em, campaign, code);
      if (!(await isMember(em, group.id, childId))) {
        await refuseFull(em, group.id);
        const listId = await freeList(em, campaign, { childId, householdId }, now);
        await addMember(em, group.id, listId, now);
        if (group.householdId !== householdId)
          this.outbox.add(
            em,
            'wish-friend-joined',
            { campaignId: campaign.id, groupId: group.id, householdId },
            now,
          );
        this.audit.write(em, now, {
          actor: 'family',
          actorId: householdId,
          action: 'wish-group-joined',
          subjectType: 'child',
          subjectId: childId,
          details: { campaignId: campaign.id, groupId: group.id },
        });
        await em.flush();
      }
      return this.views.ofHousehold(em, campaign, householdId, now);
    });
  }

  private countTry(householdId: string): Promise<void> {
    return this.limits.count('try-per-account', `wish-group:${householdId}`);
  }

  /** Locked, so that two who join at once are counted one after the other. */
  private async find(em: EntityManager, campaign: WishCampaign, code: string): Promise<Found> {
    const [group] = await rowsIn<Found>(
      em,
      'select id, household_id as "householdId", together from wish_group where campaign_id = ? and code_hash = ? and code_closed_at is null for update',
      [campaign.id, groupCodeHash(this.sealer, code)],
    );
    if (group === undefined) throw new DomainError('wrong-code');
    return group;
  }
}

async function isMember(em: EntityManager, groupId: string, childId: string): Promise<boolean> {
  const [member] = await rowsIn(
    em,
    `select 1 from wish_group_member m join wish_list l on l.id = m.wish_list_id
     where m.wish_group_id = ? and l.child_id = ?`,
    [groupId, childId],
  );
  return member !== undefined;
}

async function refuseFull(em: EntityManager, groupId: string): Promise<void> {
  const members = await rowsIn(em, 'select 1 from wish_group_member where wish_group_id = ?', [
    groupId,
  ]);
  if (members.length >= mostMembers) throw new DomainError('conflict', { reason: 'group-full' });
}
