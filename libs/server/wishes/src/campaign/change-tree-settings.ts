import type { TreeSettings, TreeSettingsChange } from '@dabei/contracts';
import { Audit, Clock, Database, rowsIn, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { neededTreeCampaign } from '../facts/tree-campaign';
import { lockTreeVersion } from './lock-tree-campaign';
import { treeSettingsView } from './tree-settings-view';
import { treeSettingColumns } from './tree-setting-columns';

/** Days and rules of a wish tree. What is already promised or printed keeps what it was told. */
@Injectable()
export class ChangeTreeSettings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async change(
    { campaign: slug, version, ...input }: TreeSettingsChange,
    staff: StaffCaller,
  ): Promise<TreeSettings> {
    const columns = treeSettingColumns(input);
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const campaign = await lockTreeVersion(em, slug, version);
      await rowsIn(
        em,
        `update tree_campaign set ${columns.map(([name]) => `${name} = ?`).join(', ')},
           version = version + 1 where id = ?`,
        [...columns.map(([, value]) => value), campaign.id],
      );
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'tree-settings-changed',
        subjectType: 'tree-campaign',
        subjectId: campaign.id,
        details: { limitBefore: campaign.priceLimitCents, limit: input.priceLimitCents },
      });
      await em.flush();
      return treeSettingsView(await neededTreeCampaign(em, slug));
    });
  }
}
