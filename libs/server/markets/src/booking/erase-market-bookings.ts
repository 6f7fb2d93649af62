import { localDateOf } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  RunsEvery,
  rowsIn,
  type Config,
  type ScheduledWork,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject } from '@nestjs/common';

/**
 * On its day of erasure a market forgets who stood where, what was said about it and how the lots fell; bills stay with
 * the treasurer. Nothing personal left, it is gone from every page.
 */
@RunsEvery('erase-market-bookings', 3600)
export class EraseMarketBookings implements ScheduledWork {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const today = localDateOf(await this.clock.now(), this.config.townZone);
    return this.database.transact(async (em) => {
      const gone = await rowsIn<{ id: string; sellerId: string }>(
        em,
        `delete from pitch_booking b using market m where m.id = b.market_id and m.erase_on <= ?
         returning b.id, b.seller_id as "sellerId"`,
        [today],
      );
      await rowsIn(
        em,
        `update audit_line set reason = null
         where subject_type = 'pitch-booking' and subject_id = any(?::uuid[]) and reason is not null`,
        [`{${gone.map(({ id }) => id).join(',')}}`],
      );
      await rowsIn(
        em,
        `delete from seller s where s.id = any(?::uuid[])
           and not exists (select 1 from pitch_booking b where b.seller_id = s.id)
           and not exists (select 1 from seller_number n where n.seller_id = s.id)`,
        [`{${gone.map(({ sellerId }) => sellerId).join(',')}}`],
      );
      await this.close(em, today);
      return gone.length;
    });
  }

  /** What only the draw knew, and the market itself once nobody is in it any more. */
  private async close(em: EntityManager, today: string): Promise<void> {
    await rowsIn(
      em,
      'delete from market_draw d using market m where m.id = d.market_id and m.erase_on <= ?',
      [today],
    );
    await rowsIn(
      em,
      `update market m set phase = 'erased', version = version + 1
       where m.erase_on <= ? and m.phase <> 'erased'
         and not exists (select 1 from pitch_booking b where b.market_id = m.id)
         and not exists (select 1 from seller_number n where n.market_id = m.id)
         and not exists (select 1 from commission_circle c where c.market_id = m.id)`,
      [today],
    );
  }
}
