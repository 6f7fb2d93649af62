import type { WishesView } from '@dabei/contracts';
import { Audit, Clock, Database, notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { lockedCampaign } from '../facts/wish-campaign';
import { lockedGroup, tidyGroup } from '../groups/group-of';
import { elsewhere, listedElsewhere } from './listed-elsewhere';
import { lockHousehold, refuseForeignChildren } from './own-children';
import { refuseClosed } from './refuse-closed';
import { WishViews } from './wish-views';

interface Begun {
  id: string;
  state: string;
  groupId: string | null;
}

/**
 * The second guardian writes the list of a child for whom the other one began a list and did not hand it in. It
 * begins empty and alone: what the other one had chosen, and with whom, is not shown. Handed in meanwhile, it counts
 * and stays where it is.
 */
@Injectable()
export class TakeOverList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly views: WishViews,
    private readonly audit: Audit,
  ) {}

  async takeOver(slug: string, childId: string, householdId: string): Promise<WishesView> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const campaign = await lockedCampaign(em, slug);
      await lockHousehold(em, householdId);
      await refuseForeignChildren(em, householdId, [childId]);
      refuseClosed(campaign, now);
      const [other] = await listedElsewhere(em, campaign.id, householdId, [childId]);
      if (other !== undefined && other.kind !== 'draft') throw elsewhere(other.kind);
      // pressed twice: it is this family's already, or there is none
      if (other !== undefined) {
        const begun = await this.locked(em, campaign.id, childId);
        if (begun.groupId !== null) await lockedGroup(em, campaign, begun.groupId);
        await takeOver(em, begun.id, householdId, now);
        if (begun.groupId !== null) await tidyGroup(em, begun.groupId);
        this.audit.write(em, now, {
          actor: 'family',
          actorId: householdId,
          action: 'wish-list-taken-over',
          subjectType: 'child',
          subjectId: childId,
          details: { campaignId: campaign.id },
        });
      }
      await em.flush();
      return this.views.ofHousehold(em, campaign, householdId, now);
    });
  }

  private async locked(em: EntityManager, campaignId: string, childId: string): Promise<Begun> {
    const [begun] = await rowsIn<Begun>(
      em,
      `select l.id, l.state, (select m.wish_group_id from wish_group_member m
         where m.wish_list_id = l.id) as "groupId"
       from wish_list l where l.campaign_id = ? and l.child_id = ? for no key update of l`,
      [campaignId, childId],
    );
    if (begun === undefined) throw notFound();
    if (begun.state === 'submitted') throw elsewhere('submitted');
    return begun;
  }
}

async function takeOver(
  em: EntityManager,
  listId: string,
  householdId: string,
  now: Date,
): Promise<void> {
  for (const table of ['wish', 'wish_limit', 'wish_group_member'])
    await rowsIn(em, `delete from ${table} where wish_list_id = ?`, [listId]);
  await rowsIn(
    em,
    `update wish_list set household_id = ?, state = 'draft', channel = 'family', max_places = null,
       submitted_at = null, reminded_at = null, receipt_at = null, receipt_due_at = null, button_text = null,
       terms_version = null, changed_at = ?, version = version + 1 where id = ?`,
    [householdId, now, listId],
  );
}
