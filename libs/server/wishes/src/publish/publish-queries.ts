import type { PublishView } from '@dabei/contracts';
import { mayPublishWishes } from '@dabei/domain';
import { Database, rowsIn } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { neededTreeCampaign } from '../facts/tree-campaign';

/** What waits for a number, and the trees it could hang on. */
@Injectable()
export class PublishQueries {
  constructor(private readonly database: Database) {}

  read(slug: string | undefined): Promise<PublishView> {
    return this.database.transact(async (em) => {
      const campaign = await neededTreeCampaign(em, slug);
      const [waiting] = await rowsIn<{ approved: number }>(
        em,
        `select count(*)::int as approved from tree_wish where campaign_id = ? and state = 'approved'`,
        [campaign.id],
      );
      const trees = await rowsIn<PublishView['trees'][number]>(
        em,
        `select t.id, t.number, t.name, t.staffed, count(w.id)::int as wishes
         from tree t left join tree_wish w on w.tree_id = t.id and w.state not in ('withdrawn', 'void')
         where t.campaign_id = ? group by t.id order by t.number limit 500`,
        [campaign.id],
      );
      return {
        campaign: campaign.slug,
        allowed: mayPublishWishes(campaign.phase),
        approved: waiting?.approved ?? 0,
        trees,
      };
    });
  }
}
