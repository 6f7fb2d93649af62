import type { WishGroupInput, WishGroupMade } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Sealer,
  rowsIn,
  uuidv7,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { lockedCampaign } from '../facts/wish-campaign';
import { lockHousehold, refuseForeignChildren } from '../wishes/own-children';
import { refuseClosed } from '../wishes/refuse-closed';
import { groupCode, groupCodeHash } from './group-code';
import { addMember, freeList, mostMembers } from './group-facts';

/** Siblings who want the same events together, or the first of several friends, with a code to pass on. */
@Injectable()
export class MakeWishGroup {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async make(
    slug: string,
    householdId: string,
    { kind, together, childIds }: WishGroupInput,
  ): Promise<WishGroupMade> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const campaign = await lockedCampaign(em, slug);
      await lockHousehold(em, householdId);
      await refuseForeignChildren(em, householdId, childIds);
      refuseClosed(campaign, now);
      refuseSize(kind, childIds);
      const own = { campaignId: campaign.id, householdId, together };
      const group = await this.insert(em, own, kind, now);
      for (const childId of [...childIds].sort()) {
        const listId = await freeList(em, campaign, { childId, householdId }, now);
        await addMember(em, group.groupId, listId, now);
        this.audit.write(em, now, {
          actor: 'family',
          actorId: householdId,
          action: 'wish-group-made',
          subjectType: 'child',
          subjectId: childId,
          details: { campaignId: campaign.id, groupId: group.groupId, kind, together },
        });
      }
      await em.flush();
      return group;
    });
  }

  /** Codes are short; should two be alike, another group id makes another code. */
  private async insert(
    em: EntityManager,
    own: { campaignId: string; householdId: string; together: string },
    kind: WishGroupInput['kind'],
    now: Date,
  ): Promise<WishGroupMade> {
    for (;;) {
      const groupId = uuidv7();
      const code = kind === 'friends' ? groupCode(this.sealer, groupId, 0) : null;
      const rows = await rowsIn(
        em,
        `insert into wish_group (id, campaign_id, household_id, together, code_hash, made_at)
         values (?, ?, ?, ?, ?, ?) on conflict (code_hash) do nothing returning id`,
        [
          groupId,
          own.campaignId,
          own.householdId,
          own.together,
          code === null ? null : groupCodeHash(this.sealer, code),
          now,
        ],
      );
      if (rows.length > 0) return { groupId, code };
    }
  }
}

function refuseSize(kind: WishGroupInput['kind'], childIds: readonly string[]): void {
  const size = new Set(childIds).size;
  const issue = (code: string): DomainError =>
    new DomainError('invalid', { issues: [{ path: 'childIds', code }] });
  if (size < childIds.length) throw issue('doubled');
  if (kind === 'siblings' && size < 2) throw issue('too-few');
  if (size > mostMembers) throw issue('too-many');
}
