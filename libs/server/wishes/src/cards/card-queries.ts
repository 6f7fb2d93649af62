import type { CardAtHand, TreeCards } from '@dabei/contracts';
import { shownWishState, type CardState, type WishState } from '@dabei/domain';
import { Database, Sealer, keeperToken, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { neededTreeCampaign } from '../facts/tree-campaign';

/** The path of a shop's own page. */
export const keeperPath = (sealer: Sealer, tree: { id: string; linkRound: number }): string =>
  `/de/laden/${keeperToken(sealer, tree.id, tree.linkRound)}`;

type TreeRow = Omit<TreeCards['trees'][number], 'keeperPath' | 'cards'> &
  Record<`card_${CardState}`, number> & { linkRound: number };

/** Cards by tree, for printing and hanging; and those that are lost or lie in the office. */
@Injectable()
export class CardQueries {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  read(slug: string | undefined): Promise<TreeCards> {
    return this.database.transact(async (em) => {
      const campaign = await neededTreeCampaign(em, slug);
      const trees = await treeRows(em, campaign.id);
      return {
        campaign: campaign.slug,
        trees: trees.map((row) => ({
          id: row.id,
          number: row.number,
          name: row.name,
          withoutCard: row.withoutCard,
          byHand: row.byHand,
          parcels: row.parcels,
          cards: {
            printed: row.card_printed,
            hanging: row.card_hanging,
            taken: row.card_taken,
            returned: row.card_returned,
            lost: row.card_lost,
          },
          keeperPath: keeperPath(this.sealer, row),
        })),
        loose: await looseCards(em, campaign.id),
      };
    });
  }
}

function treeRows(em: EntityManager, campaignId: string): Promise<TreeRow[]> {
  const counted = (state: CardState): string =>
    `count(c.id) filter (where c.state = '${state}')::int as card_${state}`;
  return rowsIn<TreeRow>(
    em,
    `select t.id, t.number, t.name, t.link_round as "linkRound",
       ${counted('printed')}, ${counted('hanging')}, ${counted('taken')}, ${counted('returned')}, ${counted('lost')},
       count(c.id) filter (where w.mode = 'lean' and c.state not in ('lost', 'returned'))::int as "byHand",
       (select count(*)::int from tree_wish n where n.tree_id = t.id and n.outlet in ('tree', 'both')
          and n.state in ('published', 'held')
          and not exists (select 1 from wish_card l where l.wish_id = n.id and l.state <> 'lost')) as "withoutCard",
       (select count(*)::int from gift g where g.tree_id = t.id and g.state = 'dropped-off') as parcels
     from tree t left join wish_card c on c.tree_id = t.id left join tree_wish w on w.id = c.wish_id
     where t.campaign_id = ? group by t.id order by t.number limit 500`,
    [campaignId],
  );
}

async function looseCards(em: EntityManager, campaignId: string): Promise<CardAtHand[]> {
  const rows = await rowsIn<Omit<CardAtHand, 'shown'> & { wish: WishState }>(
    em,
    `select distinct on (w.number) w.number, c.state as card, w.state as wish,
       case when t.id is not null then json_build_object('id', t.id, 'number', t.number) end as tree
     from wish_card c join tree_wish w on w.id = c.wish_id left join tree t on t.id = c.tree_id
     where w.campaign_id = ? and w.number is not null
       and (c.state = 'returned' and w.state in ('published', 'held', 'out')
         or c.state = 'lost' and w.state = 'published' and w.outlet <> 'online' and not exists
           (select 1 from wish_card n where n.wish_id = w.id and n.state <> 'lost'))
     order by w.number, c.state = 'lost' limit 500`,
    [campaignId],
  );
  return rows.map(({ wish, ...row }) => ({ ...row, shown: shownWishState(wish) }));
}
