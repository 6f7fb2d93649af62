import type { LeanRemoval, LeanRemoved } from '@dabei/contracts';
import { Audit, Clock, Database, rowsIn, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { lockTreeCampaign } from '../campaign/lock-tree-campaign';
import { numbersBetween } from './numbers-between';

/**
 * 10117 instead of 117: a number that was typed by mistake is taken back, card and all, as if it had never been. Only
 * while nothing ever happened to it: nobody took or counted the card, brought, promised or printed anything.
 */
@Injectable()
export class RemoveLeanWishes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async remove(input: LeanRemoval, staff: StaffCaller): Promise<LeanRemoved> {
    const { campaign: slug, from, until } = input;
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { id: campaignId } = await lockTreeCampaign(em, slug);
      await rowsIn(
        em,
        `select id from tree_wish where campaign_id = ? and number between ? and ?
         order by id for update`,
        [campaignId, from, until],
      );
      // every move of a wish counts its version up, and so does a sticker
      const removed = await rowsIn<{ id: string; number: number }>(
        em,
        `delete from tree_wish w
         where w.campaign_id = ? and w.number between ? and ? and w.mode = 'lean'
           and w.state = 'published' and w.version = 1
           and not exists (select from pledge p where p.wish_id = w.id)
           and not exists (select from gift g where g.wish_id = w.id)
           and not exists (select from purchase b where b.wish_id = w.id)
           and w.batch_id is null
           and not exists (select from wish_card c where c.wish_id = w.id
             and (c.counted_on is not null or c.state not in ('printed', 'hanging')))
         returning w.id, w.number`,
        [campaignId, from, until],
      );
      for (const { id, number } of removed)
        this.audit.write(em, now, {
          actor: 'office',
          actorId: staff.accountId,
          action: 'tree-wish-removed',
          subjectType: 'tree-wish',
          subjectId: id,
          details: { number },
        });
      await em.flush();
      const gone = new Set(removed.map(({ number }) => number));
      return {
        removed: removed.length,
        left: numbersBetween(input).filter((number) => !gone.has(number)),
      };
    });
  }
}
