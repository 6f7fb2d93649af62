import { donorsMayClaim, type TreePhase } from '@dabei/domain';
import { Audit, Outbox, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { moveWishes } from '../moves/move-wishes';

interface Over {
  id: string;
  wishId: string;
}

interface Lapsed extends Over {
  phase: TreePhase;
  giftsUntil: string;
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
    const lapsed = await rowsIn<Lapsed>(
      em,
      `update pledge p set state = 'lapsed' from tree_wish w, tree_campaign k
       where p.id = any(?::uuid[]) and p.state = 'promised' and w.id = p.wish_id and k.id = w.campaign_id
       returning p.id, p.wish_id as "wishId", k.phase, k.gifts_until::text as "giftsUntil"`,
      [`{${over.map(({ id }) => id).join(',')}}`],
    );
    const inTime = lapsed.filter(
      ({ phase, giftsUntil }) => donorsMayClaim(phase) && today < giftsUntil,
    );
    const tooLate = lapsed.filter((pledge) => !inTime.includes(pledge));
    await moveWishes(em, wishesOf(inTime), 'release');
    const toBuy = await moveWishes(em, wishesOf(tooLate), 'list');
    await rowsIn(
      em,
      `insert into purchase (wish_id, listed_on, cause)
       select value::uuid, ?, 'late' from jsonb_array_elements_text(?::jsonb) on conflict (wish_id) do nothing`,
      [today, JSON.stringify(toBuy.map(({ id }) => id))],
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

const wishesOf = (pledges: readonly Over[]): string[] => pledges.map(({ wishId }) => wishId);
