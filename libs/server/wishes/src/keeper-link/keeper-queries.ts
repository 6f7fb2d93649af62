import type { KeeperView } from '@dabei/contracts';
import { donorsMayClaim, type WishState } from '@dabei/domain';
import { Database, Sealer, keeperFeedToken, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { tourDays } from '../facts/tour-days';
import { knownKeeper } from './known-keeper';

interface Row {
  number: number;
  card: 'hanging' | 'taken';
  wish: WishState;
}

/** What a shop sees: numbers and stock. No word of a wish is read here. */
@Injectable()
export class KeeperQueries {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  read(token: string): Promise<KeeperView> {
    return this.database.transact(async (em) => {
      const keeper = await knownKeeper(em, this.sealer, token);
      const { treeId, number, name, title, giftsUntil, phase, hangOn, campaignId } = keeper;
      const cards = await rowsIn<Row>(
        em,
        `select w.number, c.state as card, w.state as wish from wish_card c join tree_wish w on w.id = c.wish_id
         where c.tree_id = ? and c.state in ('hanging', 'taken') and w.number is not null order by w.number limit 1000`,
        [treeId],
      );
      const numbers = (fits: (row: Row) => boolean): number[] =>
        cards.filter(fits).map((row) => row.number);
      return {
        campaign: { title, giftsUntil, open: donorsMayClaim(phase) },
        tree: { number, name },
        hanging: numbers(({ card, wish }) => card === 'hanging' && isFree(wish)),
        takeOff: numbers(({ card, wish }) => card === 'hanging' && !isFree(wish)),
        taken: numbers(({ card, wish }) => card === 'taken' && (wish === 'out' || isFree(wish))),
        parcels: await parcelNumbers(em, treeId),
        hangOn,
        tours: await tourDays(em, campaignId),
        feed: keeperFeedToken(this.sealer, treeId, keeper.linkRound),
      };
    });
  }
}

/** Held for half an hour is nothing to climb a ladder for. */
export const isFree = (wish: WishState): boolean => wish === 'published' || wish === 'held';

/** The numbers of the parcels that wait in a shop. */
export async function parcelNumbers(em: EntityManager, treeId: string): Promise<number[]> {
  const rows = await rowsIn<{ number: number }>(
    em,
    `select distinct w.number from gift g join tree_wish w on w.id = g.wish_id
     where g.tree_id = ? and g.state = 'dropped-off' and w.number is not null order by w.number limit 1000`,
    [treeId],
  );
  return rows.map(({ number }) => number);
}
