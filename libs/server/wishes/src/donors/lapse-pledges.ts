import { Audit, Outbox, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { freeOrBuy } from './free-or-buy';

interface Over {
  id: string;
  wishId: string;
}

/** A promise whose gift never came: the wish goes back to the tree while there is time, else the office buys. */
@Injectable()
export class LapsePledges {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** The caller holds the wishes. */
  async lapse(em: EntityManager, over: readonly Over[], today: string, now: Date): Promise<void> {
    if (over.length === 0) return;
    const lapsed = await rowsIn<Over>(
      em,
      `update pledge set state = 'lapsed' where id = any(?::uuid[]) and state = 'promised'
       returning id, wish_id as "wishId"`,
      [`{${over.map(({ id }) => id).join(',')}}`],
    );
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
