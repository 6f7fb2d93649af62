import type { MarketMoveInput, MarketOverview } from '@dabei/contracts';
import { moveMarket } from '@dabei/domain';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { neededMarket } from '../facts/market';
import { lockMarketVersion } from './lock-market';
import { moveFactsOf, overviewOf } from './market-overview';

/** One step of the market, on or back. */
@Injectable()
export class MoveMarketPhase {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async move(
    slug: string,
    { version, move }: MarketMoveInput,
    staff: StaffCaller,
  ): Promise<MarketOverview> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const market = await lockMarketVersion(em, slug, version);
      const facts = await moveFactsOf(em, market);
      const moved = moveMarket(market.phase, move, facts);
      if (moved.outcome === 'refused')
        throw new DomainError('conflict', { reason: `market-${moved.reason}` });
      const leavesDay = market.phase === 'day' && move === 'go-back';
      await rowsIn(
        em,
        `update market set phase = ?, version = version + 1, stepped_back_at = coalesce(?, stepped_back_at)
         where id = ?`,
        [moved.to, leavesDay ? now : null, market.id],
      );
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'market-phase-moved',
        subjectType: 'market',
        subjectId: market.id,
        details: { before: market.phase, after: moved.to, bookings: facts.liveBookings },
      });
      await em.flush();
      return overviewOf(em, await neededMarket(em, slug));
    });
  }
}
