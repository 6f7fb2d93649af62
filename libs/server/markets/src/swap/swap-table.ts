import type { SwapBoard, SwapStrokeInput } from '@dabei/contracts';
import { swapTally, type SwapStroke } from '@dabei/domain';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  notFound,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { neededMarket, type Market } from '../facts/market';

/** The swap table: strokes on a tally; no number, no money, nobody behind a thing. */
@Injectable()
export class SwapTable {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  read(slug: string): Promise<SwapBoard> {
    return this.database.transact(async (em) => board(em, await swapMarket(em, slug)));
  }

  async stroke(
    slug: string,
    { kind, things, pressKey }: SwapStrokeInput,
    { accountId }: StaffCaller,
  ): Promise<SwapBoard> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const market = await swapMarket(em, slug);
      if (market.phase === 'over') throw new DomainError('closed', { reason: 'market-is-over' });
      const written = await rowsIn(
        em,
        `insert into swap_tally (market_id, kind, things, at, press_key) values (?, ?, ?, ?, ?)
         on conflict (press_key) do nothing returning press_key`,
        [market.id, kind, things, now, pressKey],
      );
      if (written.length > 0)
        this.audit.write(em, now, {
          actor: 'office',
          actorId: accountId,
          action: 'swap-counted',
          subjectType: 'market',
          subjectId: market.id,
          details: { kind, things },
        });
      await em.flush();
      return board(em, market);
    });
  }
}

/** A swap table is a market of its own, or stands beside a Kleiderbörse. */
async function swapMarket(em: EntityManager, slug: string): Promise<Market> {
  const market = await neededMarket(em, slug);
  if (market.kind !== 'swap' && market.kind !== 'commission') throw notFound();
  return market;
}

async function board(em: EntityManager, { id, slug, title, heldOn }: Market): Promise<SwapBoard> {
  const strokes = await rowsIn<SwapStroke>(
    em,
    'select kind, sum(things)::int as things from swap_tally where market_id = ? group by kind',
    [id],
  );
  return { slug, title, heldOn, ...swapTally(strokes) };
}
