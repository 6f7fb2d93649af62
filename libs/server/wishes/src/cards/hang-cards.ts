import type { CardsHung, CardsToHang } from '@dabei/contracts';
import { Audit, Clock, Database, rowsIn, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { lockTreeCampaign } from '../campaign/lock-tree-campaign';
import { lockWishes } from '../moves/move-wishes';
import { moveCards } from './move-cards';

/** The printed cards of a tree hang in its shop now. Pressed twice, nothing is left to hang. */
@Injectable()
export class HangCards {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async hang({ campaign: slug, treeId }: CardsToHang, staff: StaffCaller): Promise<CardsHung> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const campaign = await lockTreeCampaign(em, slug);
      const wishes = await rowsIn<{ id: string }>(
        em,
        `select w.id from tree_wish w join wish_card c on c.wish_id = w.id and c.state = 'printed'
         where w.campaign_id = ? and c.tree_id = ? and w.state in ('published', 'held')
           and w.outlet in ('tree', 'both')`,
        [campaign.id, treeId],
      );
      const ids = wishes.map(({ id }) => id);
      await lockWishes(em, ids);
      const cards = await rowsIn<{ id: string }>(
        em,
        `select c.id from wish_card c join tree_wish w on w.id = c.wish_id
         where c.wish_id = any(?::uuid[]) and c.state = 'printed' and w.state in ('published', 'held')`,
        [`{${ids.join(',')}}`],
      );
      const hung = await moveCards(
        em,
        cards.map(({ id }) => id),
        'hang',
      );
      if (hung.length > 0)
        this.audit.write(em, now, {
          actor: 'office',
          actorId: staff.accountId,
          action: 'cards-hung',
          subjectType: 'tree',
          subjectId: treeId,
          details: { cards: hung.length },
        });
      await em.flush();
      return { hung: hung.length };
    });
  }
}
