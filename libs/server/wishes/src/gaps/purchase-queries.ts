import type { GiftPurchase, GiftPurchases } from '@dabei/contracts';
import { Database, rowsIn } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { neededTreeCampaign } from '../facts/tree-campaign';
import { giftWishColumns, giftWishOf, type GiftWishRow } from '../intake/gift-wish';
import { balanceOf } from '../pot/balance-of';

/** What the office buys itself, and whether the pot is large enough. */
@Injectable()
export class PurchaseQueries {
  constructor(private readonly database: Database) {}

  read(slug: string | undefined): Promise<GiftPurchases> {
    return this.database.transact(async (em) => {
      const { id, priceLimitCents } = await neededTreeCampaign(em, slug);
      const rows = await rowsIn<GiftWishRow & Omit<GiftPurchase, 'wish' | 'limitCents'>>(
        em,
        `select ${giftWishColumns}, w.mode = 'lean' as "byHand", b.cause, b.listed_on::text as "listedOn", b.bought_on::text as "boughtOn", b.cents
         from purchase b join tree_wish w on w.id = b.wish_id
         where w.campaign_id = ? and w.number is not null and (b.bought_on is not null or w.state = 'to-buy')
         order by b.bought_on nulls first, w.kind, w.number limit 1000`,
        [id],
      );
      const purchases = rows.map(({ byHand, cause, listedOn, boughtOn, cents, ...wish }) => ({
        wish: giftWishOf(wish),
        ...{ byHand, cause, listedOn, boughtOn, cents },
        limitCents: priceLimitCents * wish.children,
      }));
      const listed = purchases.filter(({ boughtOn }) => boughtOn === null);
      return {
        purchases,
        budget: {
          neededCents: listed.reduce((sum, { limitCents }) => sum + limitCents, 0),
          balanceCents: await balanceOf(em, id),
          spentCents: purchases.reduce((sum, { cents }) => sum + (cents ?? 0), 0),
        },
      };
    });
  }
}
