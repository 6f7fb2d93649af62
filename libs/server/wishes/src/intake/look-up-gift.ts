import type { GiftLook, GiftLooked } from '@dabei/contracts';
import { giftCodeOf, intakeOutcome } from '@dabei/domain';
import { Database, rowsIn, secretHash } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { neededTreeCampaign } from '../facts/tree-campaign';
import { giftWishColumns, giftWishOf, type GiftWishRow } from './gift-wish';

type Row = GiftWishRow & { newNumber: number | null; bought: boolean };

/** A number typed or a label read: what was wished, and which path the parcel takes. */
@Injectable()
export class LookUpGift {
  constructor(private readonly database: Database) {}

  look({ campaign: slug, code }: GiftLook): Promise<GiftLooked> {
    return this.database.transact(async (em) => {
      const campaign = await neededTreeCampaign(em, slug);
      const row = await found(em, campaign.id, code);
      const outcome = intakeOutcome(row);
      const known = row !== null && outcome.outcome !== 'unknown-number';
      return {
        outcome: outcome.outcome,
        wish: known ? giftWishOf(row) : null,
        newNumber: outcome.outcome === 'void' ? outcome.newNumber : null,
        bought: row?.bought ?? false,
      };
    });
  }
}

async function found(em: EntityManager, campaignId: string, text: string): Promise<Row | null> {
  const code = giftCodeOf(text);
  if (code === null) return null;
  const [row] = await rowsIn<Row>(
    em,
    `select ${giftWishColumns}, n.number as "newNumber",
       exists (select 1 from purchase b where b.wish_id = w.id and b.bought_on is not null) as bought
     from tree_wish w left join tree_wish n on n.id = w.replaced_by
     where w.campaign_id = ? and w.number is not null and ${
       code.kind === 'number'
         ? 'w.number = ?'
         : 'w.id = (select wish_id from wish_card where code_hash = ?)'
     }`,
    [campaignId, code.kind === 'number' ? code.number : secretHash(code.secret)],
  );
  return row ?? null;
}
