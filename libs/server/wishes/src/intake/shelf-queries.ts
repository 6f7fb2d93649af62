import type { AsideGift, AsideGifts, GiftShelf, GiftTours, ShelfFilter } from '@dabei/contracts';
import { Database, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { neededTreeCampaign } from '../facts/tree-campaign';
import { giftWishColumns, giftWishOf, type GiftWishRow } from './gift-wish';

const toStore = "w.state in ('received', 'checked', 'bought')";
const stored = "w.state in ('stored', 'not-collected')";
const shows = { all: `(${toStore} or ${stored})`, 'to-store': toStore, stored };
/** A wish as one column, to be told apart from the gift beside it. */
const wishColumn = `(select to_jsonb(x) from (select ${giftWishColumns}) x)`;

/** What is in the house: on the shelf, on the table, aside, and still in the shops. */
@Injectable()
export class ShelfQueries {
  constructor(private readonly database: Database) {}

  shelf({ campaign: slug, text, show }: ShelfFilter): Promise<GiftShelf> {
    const typed = text.trim();
    const number = /^(?:nr\.?\s*)?(\d{1,6})$/i.exec(typed)?.[1];
    return this.database.transact(async (em) => {
      const { id } = await neededTreeCampaign(em, slug);
      const rows = await rowsIn<GiftWishRow>(
        em,
        `select ${giftWishColumns} from tree_wish w
         where w.campaign_id = ? and ${shows[show]}
           and (? = '' or w.number = ? or strpos(lower(w.storage_place), lower(?)) > 0)
         order by w.number limit 1000`,
        [id, typed, number === undefined ? null : Number(number), typed],
      );
      return {
        rows: rows.map(giftWishOf),
        counts: await counts(em, id),
        places: await places(em, id),
      };
    });
  }

  aside(slug: string | undefined): Promise<AsideGifts> {
    return this.database.transact(async (em) => {
      const { id } = await neededTreeCampaign(em, slug);
      const rows = await rowsIn<
        Omit<AsideGift, 'wish' | 'suits'> & { wish: GiftWishRow | null; suits: GiftWishRow[] }
      >(
        em,
        `select g.id, coalesce(g.problem, 'other') as problem, coalesce(g.note, '') as note, g.place,
           g.came_on::text as "cameOn", case when w.id is null then null else ${wishColumn} end as wish,
           coalesce(s.suits, '[]') as suits
         from gift g left join tree_wish w on w.id = g.wish_id
         left join lateral (select jsonb_agg(y.wish) as suits from (
           select ${wishColumn.replaceAll('w.', 'o.')} as wish from tree_wish o
           where o.campaign_id = g.campaign_id and o.id <> w.id and o.kind = w.kind
             and o.state in ('to-buy', 'defect', 'published')
           order by (o.age_band = w.age_band) desc nulls last, o.state = 'published', o.number limit 4) y) s on true
         where g.campaign_id = ? and g.state in ('problem', 'kept')
         order by g.came_on, w.number nulls first, g.id limit 300`,
        [id],
      );
      return {
        gifts: rows.map(({ wish, suits, ...gift }) => ({
          ...gift,
          wish: wish === null ? null : giftWishOf(wish),
          suits: suits.map(giftWishOf),
        })),
      };
    });
  }

  tours(slug: string | undefined): Promise<GiftTours> {
    return this.database.transact(async (em) => {
      const { id } = await neededTreeCampaign(em, slug);
      const rows = await rowsIn<{
        id: string;
        number: number;
        name: string;
        address: string;
        gifts: { id: string; cameOn: string; wish: GiftWishRow | null }[];
      }>(
        em,
        `select t.id, t.number, t.name, t.address, jsonb_agg(jsonb_build_object('id', g.id, 'cameOn', g.came_on,
           'wish', case when w.id is null then null else ${wishColumn} end) order by w.number) as gifts
         from gift g join tree t on t.id = g.tree_id left join tree_wish w on w.id = g.wish_id
         where g.campaign_id = ? and g.state = 'dropped-off' group by t.id order by t.number`,
        [id],
      );
      return {
        trees: rows.map(({ gifts, ...tree }) => ({
          ...tree,
          gifts: gifts.map(({ wish, ...gift }) => ({
            ...gift,
            wish: wish === null ? null : giftWishOf(wish),
          })),
        })),
      };
    });
  }
}

async function counts(em: EntityManager, campaignId: string): Promise<GiftShelf['counts']> {
  const [row] = await rowsIn<GiftShelf['counts']>(
    em,
    `select (count(*) filter (where ${toStore}))::int as "toStore",
       (count(*) filter (where ${stored}))::int as stored,
       (select count(*)::int from gift where campaign_id = k.id and state in ('problem', 'kept')) as aside,
       (select count(*)::int from gift where campaign_id = k.id and state = 'dropped-off') as "droppedOff"
     from tree_campaign k left join tree_wish w on w.campaign_id = k.id where k.id = ? group by k.id`,
    [campaignId],
  );
  return row ?? { toStore: 0, stored: 0, aside: 0, droppedOff: 0 };
}

async function places(em: EntityManager, campaignId: string): Promise<string[]> {
  const rows = await rowsIn<{ place: string }>(
    em,
    `select storage_place as place from tree_wish where campaign_id = ? and storage_place is not null
     group by storage_place order by storage_place limit 200`,
    [campaignId],
  );
  return rows.map(({ place }) => place);
}
