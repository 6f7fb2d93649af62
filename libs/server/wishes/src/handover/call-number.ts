import type { HandoverCall, HandoverCalled } from '@dabei/contracts';
import { giftCodeOf } from '@dabei/domain';
import { Database, Sealer, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { neededTreeCampaign } from '../facts/tree-campaign';
import { giftWishColumns, giftWishOf, type GiftWishRow } from '../intake/gift-wish';
import { handoverCodeHash } from './handover-code';

interface Found {
  id: string;
  byCode: boolean;
  startsAt: string | null;
  secondDate: boolean;
}

/** The code on a letter, or a number: every gift of this family with its place on the shelf. */
@Injectable()
export class CallNumber {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  call({ campaign: slug, code }: HandoverCall): Promise<HandoverCalled> {
    return this.database.transact(async (em) => {
      const { id: campaignId } = await neededTreeCampaign(em, slug);
      const found = await this.find(em, campaignId, code);
      if (found === null) return { batch: null };
      const gifts = await rowsIn<GiftWishRow>(
        em,
        `select ${giftWishColumns} from tree_wish w where w.batch_id = ?
           and w.state not in ('withdrawn', 'void', 'reassigned') order by w.storage_place, w.number`,
        [found.id],
      );
      return { batch: { ...found, gifts: gifts.map(giftWishOf) } };
    });
  }

  private async find(em: EntityManager, campaignId: string, text: string): Promise<Found | null> {
    const columns = `b.id, to_json(s.starts_at)#>>'{}' as "startsAt", b.second_date as "secondDate"`;
    const from = 'from handover_batch b left join handover_slot s on s.id = b.slot_id';
    const [shown] = await rowsIn<Omit<Found, 'byCode'>>(
      em,
      `select ${columns} ${from} where b.campaign_id = ? and b.code_hash = ?`,
      [campaignId, handoverCodeHash(this.sealer, text)],
    );
    if (shown !== undefined) return { ...shown, byCode: true };
    const typed = giftCodeOf(text);
    if (typed?.kind !== 'number') return null;
    const [named] = await rowsIn<Omit<Found, 'byCode'>>(
      em,
      `select ${columns} ${from} join tree_wish w on w.batch_id = b.id where w.campaign_id = ? and w.number = ?`,
      [campaignId, typed.number],
    );
    return named === undefined ? null : { ...named, byCode: false };
  }
}
