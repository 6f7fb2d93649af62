import { Database, rowsIn } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

/**
 * Gifts that are another body's from now on, or nobody's, leave the batch they were called with: the letter with its
 * code may be in the old body's hands. The next codes that are made take them in.
 */
@Injectable()
export class LeaveBatches {
  constructor(private readonly database: Database) {}

  async leave(campaignId: string, wishIds: readonly string[]): Promise<void> {
    if (wishIds.length === 0) return;
    await this.database.transact(async (em) => {
      // the campaign before its wishes, as everybody takes them; nobody gives codes meanwhile
      await rowsIn(em, 'select id from tree_campaign where id = ? for no key update', [campaignId]);
      const leaving = await rowsIn<{ id: string; batchId: string }>(
        em,
        `select w.id, w.batch_id as "batchId" from tree_wish w
         where w.id = any(?::uuid[]) and w.campaign_id = ? and w.batch_id is not null
           and w.state not in ('handed-over', 'closed')
         order by w.id for no key update`,
        [`{${wishIds.join(',')}}`, campaignId],
      );
      await rowsIn(
        em,
        'update tree_wish set batch_id = null where id = any(?::uuid[]) returning id',
        [`{${leaving.map(({ id }) => id).join(',')}}`],
      );
      await rowsIn(
        em,
        `delete from handover_batch b where b.id = any(?::uuid[])
           and not exists (select from tree_wish w where w.batch_id = b.id) returning b.id`,
        [`{${[...new Set(leaving.map(({ batchId }) => batchId))].join(',')}}`],
      );
    });
  }
}
