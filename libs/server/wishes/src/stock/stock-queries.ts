import type { StockToCount } from '@dabei/contracts';
import { Database, notFound, rowsIn } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

/** What should hang on a tree, for whoever counts it there. */
@Injectable()
export class StockQueries {
  constructor(private readonly database: Database) {}

  read(treeId: string): Promise<StockToCount> {
    return this.database.transact(async (em) => {
      const [tree] = await rowsIn<StockToCount['tree'] & { campaign: string }>(
        em,
        `select t.id, t.number, t.name, k.slug as campaign from tree t
           join tree_campaign k on k.id = t.campaign_id and k.phase <> 'erased' where t.id = ?`,
        [treeId],
      );
      if (tree === undefined) throw notFound();
      const { campaign, ...place } = tree;
      const expected = await rowsIn<StockToCount['expected'][number]>(
        em,
        `select w.number, w.state in ('published', 'held') as free, c.counted_on::text as "countedOn"
         from wish_card c join tree_wish w on w.id = c.wish_id
         where c.tree_id = ? and c.state = 'hanging' and w.number is not null order by w.number limit 1000`,
        [treeId],
      );
      return { campaign, tree: place, expected };
    });
  }
}
