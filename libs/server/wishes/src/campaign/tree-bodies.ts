import type { TreeBodies as TreeBodiesView, TreeBodiesChange } from '@dabei/contracts';
import { Audit, Clock, Database, rowsIn, type StaffCaller } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { neededTreeCampaign } from '../facts/tree-campaign';
import { lockTreeCampaign } from './lock-tree-campaign';

/** Who may enter wishes. Which wish came from whom stands in the vault only. */
@Injectable()
export class TreeBodies {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  read(slug: string | undefined): Promise<TreeBodiesView> {
    return this.database.transact(async (em) => bodiesOf(em, await neededTreeCampaign(em, slug)));
  }

  async choose(
    { campaign: slug, organisationIds }: TreeBodiesChange,
    staff: StaffCaller,
  ): Promise<TreeBodiesView> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const campaign = await lockTreeCampaign(em, slug);
      await rowsIn(em, 'delete from tree_body where campaign_id = ?', [campaign.id]);
      await rowsIn(
        em,
        `insert into tree_body (campaign_id, organisation_id)
         select ?, id from organisation where id = any(?::uuid[])`,
        [campaign.id, `{${organisationIds.join(',')}}`],
      );
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'tree-bodies-chosen',
        subjectType: 'tree-campaign',
        subjectId: campaign.id,
        details: { bodies: organisationIds.length },
      });
      await em.flush();
      return bodiesOf(em, campaign);
    });
  }
}

async function bodiesOf(em: EntityManager, { id }: { id: string }): Promise<TreeBodiesView> {
  const bodies = await rowsIn<TreeBodiesView['bodies'][number]>(
    em,
    `select o.id, o.name, b.organisation_id is not null as chosen
     from organisation o left join tree_body b on b.organisation_id = o.id and b.campaign_id = ?
     order by o.name collate "de-x-icu" limit 500`,
    [id],
  );
  return { bodies };
}
