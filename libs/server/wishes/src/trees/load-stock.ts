import { stockOfTree, type StockWish, type TreeStock } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** More than any town has. */
const mostWishes = 5000;

type Row = StockWish & { treeId: string | null };

/** Every numbered wish with its card, by the tree it hangs on or was made for; '' for those that are only online. */
async function stockRows(em: EntityManager, campaignId: string): Promise<Row[]> {
  return rowsIn<Row>(
    em,
    `select w.number, w.state, coalesce(w.outlet, 'tree') as outlet, c.state as card,
       coalesce(c.tree_id, w.tree_id) as "treeId",
       (select count(*)::int from wish_card l where l.wish_id = w.id and l.state = 'lost') as "lostCards"
     from tree_wish w left join wish_card c on c.wish_id = w.id and c.state <> 'lost'
     where w.campaign_id = ? and w.number is not null
     order by w.number limit ${String(mostWishes)}`,
    [campaignId],
  );
}

export interface Stocks {
  all: TreeStock;
  /** Of wishes without a tree. */
  online: TreeStock;
  of: (treeId: string) => TreeStock;
}

/** The stock equation for all wishes and for each tree. */
export async function loadStock(em: EntityManager, campaignId: string): Promise<Stocks> {
  const rows = await stockRows(em, campaignId);
  const of = (treeId: string | null): TreeStock =>
    stockOfTree(rows.filter((row) => row.treeId === treeId));
  return { all: stockOfTree(rows), online: of(null), of };
}
