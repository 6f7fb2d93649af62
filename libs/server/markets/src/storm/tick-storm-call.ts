import type { StormPhoned, StormView } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  Sealer,
  notFound,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { lockedMarket } from '../market/lock-market';
import { stormView } from './storm-view';

/** The office has reached a seller who left no address, or takes the tick back. */
@Injectable()
export class TickStormCall {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async tick(
    slug: string,
    id: string,
    { reached }: StormPhoned,
    staff: StaffCaller,
  ): Promise<StormView> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const market = await lockedMarket(em, slug);
      const known = await rowsIn(
        em,
        `select 1 from pitch_booking where id = ? and market_id = ? and storm_told = 'phone'
         union all select 1 from seller_number where id = ? and market_id = ? and storm_told = 'phone'`,
        [id, market.id, id, market.id],
      );
      if (known.length === 0) throw notFound();
      let changed = 0;
      for (const table of ['pitch_booking', 'seller_number']) {
        const rows = await rowsIn(
          em,
          `update ${table} set storm_phoned_at = ?, version = version + 1
           where id = ? and (storm_phoned_at is null) = ? returning id`,
          [reached ? now : null, id, reached],
        );
        changed += rows.length;
      }
      if (changed > 0)
        this.audit.write(em, now, {
          actor: 'office',
          actorId: staff.accountId,
          action: 'storm-call',
          subjectType: 'market',
          subjectId: market.id,
          details: { reached },
        });
      await em.flush();
      return stormView(em, this.sealer, market);
    });
  }
}
