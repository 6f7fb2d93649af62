import type { WishesView } from '@dabei/contracts';
import { Audit, Clock, Database, Sealer, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { lockedCampaign } from '../facts/wish-campaign';
import { lockHousehold } from '../wishes/own-children';
import { refuseClosed } from '../wishes/refuse-closed';
import { WishViews } from '../wishes/wish-views';
import { ownFriends, renewCode } from './group-of';

const actions = { renew: 'wish-group-code-renewed', close: 'wish-group-code-closed' } as const;

/** Another code, or none: the old one is dead at once, and whoever is in the group stays. */
@Injectable()
export class ChangeGroupCode {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly views: WishViews,
    private readonly audit: Audit,
  ) {}

  async change(
    slug: string,
    groupId: string,
    householdId: string,
    how: keyof typeof actions,
  ): Promise<WishesView> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const campaign = await lockedCampaign(em, slug);
      await lockHousehold(em, householdId);
      const group = await ownFriends(em, campaign, groupId, householdId);
      refuseClosed(campaign, now);
      if (how === 'renew') await renewCode(em, this.sealer, group);
      else await closeCode(em, groupId, now);
      this.audit.write(em, now, {
        actor: 'family',
        actorId: householdId,
        action: actions[how],
        subjectType: 'household',
        subjectId: householdId,
        details: { campaignId: campaign.id, groupId },
      });
      await em.flush();
      return this.views.ofHousehold(em, campaign, householdId, now);
    });
  }
}

async function closeCode(em: EntityManager, groupId: string, now: Date): Promise<void> {
  await rowsIn(
    em,
    'update wish_group set code_closed_at = coalesce(code_closed_at, ?) where id = ?',
    [now, groupId],
  );
}
