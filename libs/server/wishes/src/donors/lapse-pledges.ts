import { Audit, Outbox } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { movePledges } from '../moves/move-pledges';
import { freeOrBuy } from './free-or-buy';

/** A promise whose gift never came: the wish goes back to the tree while there is time, else the office buys. */
@Injectable()
export class LapsePledges {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** The caller holds the wishes. */
  async lapse(
    em: EntityManager,
    over: readonly { id: string }[],
    today: string,
    now: Date,
  ): Promise<void> {
    if (over.length === 0) return;
    const ids = over.map(({ id }) => id);
    const lapsed = await movePledges(em, { ids }, 'lapse', ['promised']);
    await freeOrBuy(
      em,
      lapsed.map(({ wishId }) => wishId),
      { today, cause: 'late' },
    );
    for (const { id } of lapsed) {
      this.audit.write(em, now, {
        actor: 'system',
        action: 'pledge-lapsed',
        subjectType: 'pledge',
        subjectId: id,
      });
      this.outbox.add(em, 'pledge-ended', { pledgeId: id, by: 'time' }, now);
    }
  }
}
