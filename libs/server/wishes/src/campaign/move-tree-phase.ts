import type { TreeMoveInput, TreeSettings } from '@dabei/contracts';
import { moveTree } from '@dabei/domain';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { anotherTreeRuns, neededTreeCampaign } from '../facts/tree-campaign';
import { moveWishesOf } from '../moves/move-wishes';
import { lockTreeVersion } from './lock-tree-campaign';
import { openWishes } from './open-wishes';
import { hasConsentText } from './tree-consents';
import { treeSettingsView } from './tree-settings-view';

/** One step of the campaign, on or back. */
@Injectable()
export class MoveTreePhase {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async move(
    { campaign: slug, version, move }: TreeMoveInput,
    staff: StaffCaller,
  ): Promise<TreeSettings> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      // two campaigns that begin at once come one after the other
      await rowsIn(em, "select pg_advisory_xact_lock(hashtext('tree-campaign-runs'))");
      const campaign = await lockTreeVersion(em, slug, version);
      const { total } = await openWishes(em, campaign.id);
      const moved = moveTree(campaign.phase, move, {
        hasConsent: await hasConsentText(em, campaign.id),
        openWishes: total,
        anotherRuns: await anotherTreeRuns(em, campaign.id),
      });
      if (moved.outcome === 'refused')
        throw new DomainError('conflict', { reason: `tree-${moved.reason}` });
      await rowsIn(em, 'update tree_campaign set phase = ?, version = version + 1 where id = ?', [
        moved.to,
        campaign.id,
      ]);
      // what was handed over is closed with the count: nothing brings it back to the shelf
      if (moved.to === 'counted') await moveWishesOf(em, campaign.id, 'close');
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'tree-phase-moved',
        subjectType: 'tree-campaign',
        subjectId: campaign.id,
        details: { before: campaign.phase, after: moved.to, open: total },
      });
      await em.flush();
      return treeSettingsView(await neededTreeCampaign(em, slug));
    });
  }
}
