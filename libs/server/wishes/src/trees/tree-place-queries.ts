import type { TreePlace, TreePlaces } from '@dabei/contracts';
import { Database, rowsIn } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { positionOfTree } from '../facts/position-of-tree';
import { neededTreeCampaign } from '../facts/tree-campaign';
import { loadStock } from './load-stock';

type Row = Omit<TreePlace, 'stock'>;

/** The trees of a campaign with what hangs there. */
@Injectable()
export class TreePlaceQueries {
  constructor(private readonly database: Database) {}

  read(slug: string | undefined): Promise<TreePlaces> {
    return this.database.transact(async (em) => {
      const campaign = await neededTreeCampaign(em, slug);
      const stock = await loadStock(em, campaign.id);
      const rows = await rowsIn<Row>(
        em,
        `select id, number, name, address, district, hours, staffed, keeper_email as "keeperEmail",
           keeper_phone as "keeperPhone", version, link_round as "linkRound", ${positionOfTree} as position
         from tree t where campaign_id = ? order by number limit 500`,
        [campaign.id],
      );
      return {
        campaign: campaign.slug,
        trees: rows.map((row) => ({ ...row, stock: stock.of(row.id) })),
        online: stock.online,
      };
    });
  }
}
