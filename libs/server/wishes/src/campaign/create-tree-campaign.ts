import type { TreeCreate, TreeSettings } from '@dabei/contracts';
import { localDateOf } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  rowsIn,
  type Config,
  type StaffCaller,
  randomUUID,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { neededTreeCampaign, treeCampaign } from '../facts/tree-campaign';
import { treeSettingsView } from './tree-settings-view';
import { treeSettingColumns } from './tree-setting-columns';

/** A wish tree for another year, empty or with the trees and bodies of the last one. */
@Injectable()
export class CreateTreeCampaign {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async create({ copyPlaces, ...input }: TreeCreate, staff: StaffCaller): Promise<TreeSettings> {
    const columns = treeSettingColumns(input);
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      // two at once would take the same name
      await rowsIn(em, "select pg_advisory_xact_lock(hashtext('tree-campaign-slug'))");
      const before = await treeCampaign(em);
      const id = randomUUID();
      const slug = await freeSlug(em, input.handoverFrom.slice(0, 4));
      await rowsIn(
        em,
        `insert into tree_campaign (id, slug, phase, consent_version, created_on,
           ${columns.map(([name]) => name).join(', ')})
         values (?, ?, 'preparing', 0, ?, ${columns.map(() => '?').join(', ')})`,
        [id, slug, localDateOf(now, this.config.townZone), ...columns.map(([, value]) => value)],
      );
      if (copyPlaces && before !== null) await copyPlacesOf(em, before.id, id);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'tree-created',
        subjectType: 'tree-campaign',
        subjectId: id,
        details: { copied: copyPlaces && before !== null },
      });
      await em.flush();
      return treeSettingsView(await neededTreeCampaign(em, slug));
    });
  }
}

async function freeSlug(em: EntityManager, year: string): Promise<string> {
  const taken = await rowsIn<{ slug: string }>(
    em,
    'select slug from tree_campaign where slug like ?',
    [`wunschbaum-${year}%`],
  );
  const names = new Set(taken.map(({ slug }) => slug));
  for (let round = 1; ; round += 1) {
    const slug = round === 1 ? `wunschbaum-${year}` : `wunschbaum-${year}-${String(round)}`;
    if (!names.has(slug)) return slug;
  }
}

async function copyPlacesOf(em: EntityManager, from: string, to: string): Promise<void> {
  await rowsIn(
    em,
    `insert into tree (campaign_id, number, name, address, district, hours, staffed, keeper_email, keeper_phone,
       latitude, longitude)
     select ?, number, name, address, district, hours, staffed, keeper_email, keeper_phone, latitude, longitude
     from tree where campaign_id = ?`,
    [to, from],
  );
  await rowsIn(
    em,
    `insert into tree_body (campaign_id, organisation_id)
     select ?, organisation_id from tree_body where campaign_id = ?`,
    [to, from],
  );
}
