import type { KeeperAct, KeeperActInput } from '@dabei/contracts';
import { localDateOf } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Limits,
  Sealer,
  type Config,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { bringCardBack, hangCard, takeCard } from '../cards/act-on-card';
import { cardAtHand, wishOfNumber, type CardAtHand } from '../cards/card-at-hand';
import { moveCards } from '../cards/move-cards';
import { isFree } from './keeper-queries';
import { knownKeeper } from './known-keeper';
import { leaveParcel, takeParcelBack } from './leave-parcel';

interface Doing {
  action: string;
  /** Parcels of every tree are taken in; cards only of one's own. */
  anyTree?: true;
  run: (em: EntityManager, it: CardAtHand, treeId: string, today: string) => Promise<void>;
}

const doings: Record<KeeperAct, Doing> = {
  taken: { action: 'card-taken', run: takeCard },
  back: { action: 'card-hung', run: hangCard },
  parcel: { action: 'parcel-left', anyTree: true, run: leaveParcel },
  'taken-off': { action: 'card-brought-back', run: takeOff },
  'no-parcel': { action: 'parcel-taken-back', anyTree: true, run: takeParcelBack },
  'up-again': { action: 'card-hung', run: hangUpAgain },
};

/** What the shop says about a number, behind its link and without a name. */
@Injectable()
export class ActAsKeeper {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
    private readonly limits: Limits,
  ) {}

  async act(token: string, { number, act }: KeeperActInput): Promise<void> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    const { action, anyTree, run } = doings[act];
    await this.limits.count('keeper-per-tree', token);
    await this.database.transact(async (em) => {
      const keeper = await knownKeeper(em, this.sealer, token);
      const wishId = await wishOfNumber(em, keeper.campaignId, number);
      const it = wishId === null ? null : await cardAtHand(em, wishId, now);
      if (it === null) throw refuse('number-unknown');
      if (anyTree === undefined && it.treeId !== keeper.treeId) throw refuse('card-elsewhere');
      await run(em, it, keeper.treeId, today);
      this.audit.write(em, now, {
        actor: 'tree',
        action,
        subjectType: 'tree-wish',
        subjectId: it.wishId,
        details: { number },
      });
      await em.flush();
    });
  }
}

const refuse = (reason: string): DomainError => new DomainError('conflict', { reason });

async function takeOff(em: EntityManager, it: CardAtHand): Promise<void> {
  if (isFree(it.wish)) throw refuse('card-free');
  await bringCardBack(em, it);
}

/** Takes "abgenommen" back, whatever the wish is. */
async function hangUpAgain(em: EntityManager, it: CardAtHand): Promise<void> {
  const moved =
    it.cardId === null || it.card !== 'returned' ? [] : await moveCards(em, [it.cardId], 'hang');
  if (moved.length === 0) throw refuse('card-hangs');
}
