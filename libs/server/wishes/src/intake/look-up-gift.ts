import type { GiftLook, GiftLooked, GiftPromise } from '@dabei/contracts';
import { giftCodeOf, intakeOutcome, localDateOf, whoseGift } from '@dabei/domain';
import { CONFIG, Database, rowsIn, secretHash, type Config } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { neededTreeCampaign } from '../facts/tree-campaign';
import { giftPromises, type PromiseOfWish } from './gift-promises';
import { giftWishColumns, giftWishOf, type GiftWishRow } from './gift-wish';

type Row = GiftWishRow & { newNumber: number | null; bought: boolean };

/** A number typed or a label read: what was wished, and which path the parcel takes. */
@Injectable()
export class LookUpGift {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
  ) {}

  look({ campaign: slug, code }: GiftLook): Promise<GiftLooked> {
    return this.database.transact(async (em) => {
      const campaign = await neededTreeCampaign(em, slug);
      const row = await found(em, campaign.id, code);
      const outcome = intakeOutcome(row);
      const known = row !== null && outcome.outcome !== 'unknown-number';
      const promises = known ? await giftPromises(em, row.id) : [];
      return {
        outcome: outcome.outcome,
        wish: known ? giftWishOf(row) : null,
        newNumber: outcome.outcome === 'void' ? outcome.newNumber : null,
        bought: row?.bought ?? false,
        promises: promises.map((promise) => this.shown(promise)),
        asksWhose: outcome.outcome === 'accept' && whoseGift(promises).outcome === 'ask',
      };
    });
  }

  private shown({ id, state, createdAt }: PromiseOfWish): GiftPromise {
    const promisedOn = localDateOf(new Date(createdAt), this.config.townZone);
    return { pledgeId: id, promisedOn, holds: state === 'promised' };
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
