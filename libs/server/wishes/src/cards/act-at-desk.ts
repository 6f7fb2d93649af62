import type { CardAct, CardActInput } from '@dabei/contracts';
import { Audit, Clock, Database, DomainError, type StaffCaller } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { neededTreeCampaign } from '../facts/tree-campaign';
import { bringCardBack, findCard, hangCard, loseCard, putOnline, takeCard } from './act-on-card';
import { cardAtHand, wishOfNumber, type CardAtHand } from './card-at-hand';

type Doing = (em: EntityManager, it: CardAtHand, treeId: string | null) => Promise<void>;

const doings: Record<CardAct, { action: string; run: Doing }> = {
  take: { action: 'card-taken', run: takeCard },
  hang: { action: 'card-hung', run: hangCard },
  'bring-back': { action: 'card-brought-back', run: bringCardBack },
  lose: { action: 'card-lost', run: loseCard },
  find: { action: 'card-found', run: findCard },
  online: { action: 'card-put-online', run: putOnline },
};

/** What the office knows of a card, by its number. */
@Injectable()
export class ActAtDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async act({ campaign, number, act, treeId }: CardActInput, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    const { action, run } = doings[act];
    await this.database.transact(async (em) => {
      const { id } = await neededTreeCampaign(em, campaign);
      const wishId = await wishOfNumber(em, id, number);
      const it = wishId === null ? null : await cardAtHand(em, wishId, now);
      if (it === null) throw new DomainError('conflict', { reason: 'number-unknown' });
      await run(em, it, treeId);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action,
        subjectType: 'tree-wish',
        subjectId: it.wishId,
        details: { number },
      });
      await em.flush();
    });
  }
}
