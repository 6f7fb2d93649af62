import { localDateOf, marketDayBegins } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  Outbox,
  RunsEvery,
  rowsIn,
  type Config,
  type ScheduledWork,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Logger } from '@nestjs/common';
import { lockMarket } from '../bookings/pitch-lock';
import { marketWithId } from '../facts/market';
import { releaseDue } from './release-bookings';

/**
 * The day of a market begins by itself, and at its release time the pitches of who did not come are free: nobody has to
 * think of a button at half past nine. One market per transaction; done again it finds nothing left to do. A day the
 * office stepped back out of begins again when the office says so.
 */
@RunsEvery('sweep-market-day', 20)
export class SweepMarketDay implements ScheduledWork {
  private readonly logger = new Logger('market-day');

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    const markets = await this.database.rows<{ id: string }>(
      `select id from market where called_off_at is null and phase in ('open', 'closed', 'day') and held_on = ?`,
      [today],
    );
    let done = 0;
    for (const { id } of markets)
      try {
        done += await this.database.transact(
          async (em) => (await this.begin(em, id, now)) + (await this.release(em, id, now)),
        );
      } catch {
        // one market's trouble is nobody else's; the next round tries again
        this.logger.warn({ marketId: id }, 'the day of a market was not swept');
      }
    return done;
  }

  private async begin(em: EntityManager, marketId: string, now: Date): Promise<number> {
    await lockMarket(em, marketId);
    const market = await marketWithId(em, marketId);
    if (!marketDayBegins(market, now, this.config.townZone)) return 0;
    const begun = await rowsIn(
      em,
      `update market set phase = 'day', version = version + 1
       where id = ? and coalesce((stepped_back_at at time zone ?)::date <> held_on, true) returning id`,
      [marketId, this.config.townZone],
    );
    if (begun.length === 0) return 0;
    this.audit.write(em, now, {
      actor: 'system',
      action: 'market-phase-moved',
      subjectType: 'market',
      subjectId: marketId,
      details: { before: market.phase, after: 'day' },
    });
    await em.flush();
    return 1;
  }

  /** Looked at again under the lock: the time may have been moved, the market called off. */
  private async release(em: EntityManager, marketId: string, now: Date): Promise<number> {
    const books = { audit: this.audit, outbox: this.outbox, townZone: this.config.townZone };
    return releaseDue(em, await marketWithId(em, marketId), books, now);
  }
}
