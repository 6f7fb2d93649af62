import type { GapMove, GapMoved, PurchaseCause } from '@dabei/contracts';
import { localDateOf, type WishState } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  Outbox,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { withParcelInShop } from '../facts/parcel-in-shop';
import { lockWishes, moveWishes } from '../moves/move-wishes';
import { endPledges } from '../publish/end-pledges';

const causes: Partial<Record<WishState, PurchaseCause>> = {
  claimed: 'late',
  out: 'late',
  defect: 'defect',
  published: 'no-donor',
};
/** A wish somebody holds with a code on the way is nobody's to take. */
const releasable: readonly WishState[] = ['claimed', 'out', 'to-buy'];

interface Gap {
  id: string;
  number: number;
  state: WishState;
}

/** What is missing is bought, or hangs on the tree again. Whoever promised it is told that it is over. */
@Injectable()
export class CloseGaps {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async close({ move, wishIds }: GapMove, { accountId }: StaffCaller): Promise<GapMoved> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    return this.database.transact(async (em) => {
      await lockWishes(em, wishIds);
      const inShop = await withParcelInShop(em, wishIds);
      const gaps = (await this.fit(em, move, wishIds)).filter(({ id }) => !inShop.includes(id));
      const ids = gaps.map(({ id }) => id);
      const moved =
        move === 'list'
          ? await moveWishes(em, ids, 'list')
          : await moveWishes(em, ids, 'release', releasable);
      for (const { id, number } of moved) {
        const was = gaps.find((gap) => gap.id === id)?.state ?? 'published';
        await endPledges(em, this.outbox, id, now);
        await (move === 'list'
          ? rowsIn(
              em,
              `insert into purchase (wish_id, listed_on, cause) values (?, ?, ?) on conflict (wish_id)
               do update set listed_on = excluded.listed_on, cause = excluded.cause, bought_on = null, cents = null`,
              [id, today, causes[was] ?? 'office'],
            )
          : rowsIn(em, 'delete from purchase where wish_id = ?', [id]));
        this.audit.write(em, now, {
          actor: 'office',
          actorId: accountId,
          action: move === 'list' ? 'wish-listed-to-buy' : 'wish-back-on-tree',
          subjectType: 'tree-wish',
          subjectId: id,
          details: { number: number ?? 0, was },
        });
      }
      await em.flush();
      return {
        moved: moved.flatMap(({ number }) => number ?? []).sort((one, other) => one - other),
        left: new Set(wishIds).size - moved.length,
      };
    });
  }

  /** A wish whose donor was thanked already does not hang on the tree again: it is bought. */
  private fit(
    em: EntityManager,
    move: GapMove['move'],
    wishIds: readonly string[],
  ): Promise<Gap[]> {
    return rowsIn<Gap>(
      em,
      `select w.id, w.number, w.state from tree_wish w join tree_campaign k on k.id = w.campaign_id
       where w.id = any(?::uuid[]) and k.phase <> 'erased' and w.number is not null
         and (? = 'list' or not exists (select 1 from pledge p where p.wish_id = w.id and p.state = 'kept'))`,
      [`{${wishIds.join(',')}}`, move],
    );
  }
}
