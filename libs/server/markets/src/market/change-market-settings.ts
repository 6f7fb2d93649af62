import type { MarketOverview, MarketSettingsChange } from '@dabei/contracts';
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
import { storedDraw } from '../draw/market-draw-facts';
import { lockMarketVersion } from './lock-market';
import { marketColumns, writeTariff } from './market-columns';
import { moveFactsOf, overviewOf } from './market-overview';

/** Days, rules and prices of a market. What somebody booked keeps its price; the day stays once somebody signed up. */
@Injectable()
export class ChangeMarketSettings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async change(
    slug: string,
    { version, ...input }: MarketSettingsChange,
    staff: StaffCaller,
  ): Promise<MarketOverview> {
    const columns = marketColumns(input);
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const market = await lockMarketVersion(em, slug, version);
      const { liveBookings } = await moveFactsOf(em, market);
      // it was mailed and stands in calendars; a market that cannot be held is called off
      if (market.heldOn !== input.heldOn && liveBookings > 0)
        throw new DomainError('conflict', { reason: 'market-day-is-fixed' });
      // who is in a sealed pot was promised the lot
      if (market.allocation !== input.allocation && (await storedDraw(em, market.id)) !== null)
        throw new DomainError('conflict', { reason: 'market-draw-is-sealed' });
      if (market.phase === 'over') throw new DomainError('conflict', { reason: 'market-is-over' });
      await rowsIn(
        em,
        `update market set ${columns.map(([name]) => `${name} = ?`).join(', ')}, version = version + 1
         where id = ?`,
        [...columns.map(([, value]) => value), market.id],
      );
      await writeTariff(em, market.id, input.tariff);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'market-settings-changed',
        subjectType: 'market',
        subjectId: market.id,
      });
      await em.flush();
      return overviewOf(em, await neededMarket(em, slug));
    });
  }
}
