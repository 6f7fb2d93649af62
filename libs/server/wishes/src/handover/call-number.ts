import type { HandoverCall, HandoverCalled } from '@dabei/contracts';
import { giftCodeOf, type WishState } from '@dabei/domain';
import { Database, DomainError, Sealer, handoverCodeHash, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { neededTreeCampaign } from '../facts/tree-campaign';

interface Gift {
  id: string;
  number: number;
  state: WishState;
  place: string | null;
}

interface Found {
  id: string;
  ofBody: boolean;
  byCode: boolean;
  /** The one that was called by its number. */
  wishId: string | null;
  startsAt: string | null;
  secondDate: boolean;
}

/** The code on a letter: every gift of this family with its place. A number: that one gift, and nothing of the others. */
@Injectable()
export class CallNumber {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  call({ campaign: slug, code }: HandoverCall): Promise<HandoverCalled> {
    return this.database.transact(async (em) => {
      const { id: campaignId, phase } = await neededTreeCampaign(em, slug);
      if (phase !== 'handover')
        throw new DomainError('conflict', { reason: 'tree-not-in-this-phase' });
      const found = await this.find(em, campaignId, code);
      if (found === null) return { batch: null };
      const { id, ofBody, wishId, ...told } = found;
      // the time of a number would say which body comes for it
      const batch =
        ofBody && wishId !== null ? { ...told, startsAt: null, secondDate: false } : told;
      const gifts = await rowsIn<Gift>(
        em,
        `select w.id, w.number, w.state, w.storage_place as place from tree_wish w where w.batch_id = ?
           and (?::uuid is null or w.id = ?) and w.state not in ('withdrawn', 'void', 'reassigned')
         order by w.storage_place, w.number`,
        [id, wishId, wishId],
      );
      return { batch: { ...batch, gifts } };
    });
  }

  private async find(em: EntityManager, campaignId: string, text: string): Promise<Found | null> {
    const columns = `b.id, b.of_body as "ofBody", to_json(s.starts_at)#>>'{}' as "startsAt", b.second_date as "secondDate"`;
    const from = 'from handover_batch b left join handover_slot s on s.id = b.slot_id';
    const [shown] = await rowsIn<Omit<Found, 'byCode' | 'wishId'>>(
      em,
      `select ${columns} ${from} where b.campaign_id = ? and b.code_hash = ?`,
      [campaignId, handoverCodeHash(this.sealer, text)],
    );
    if (shown !== undefined) return { ...shown, byCode: true, wishId: null };
    const typed = giftCodeOf(text);
    if (typed?.kind !== 'number') return null;
    const [named] = await rowsIn<Omit<Found, 'byCode'>>(
      em,
      `select ${columns}, w.id as "wishId" ${from} join tree_wish w on w.batch_id = b.id where w.campaign_id = ? and w.number = ?`,
      [campaignId, typed.number],
    );
    return named === undefined ? null : { ...named, byCode: false };
  }
}
