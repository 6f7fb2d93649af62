import type { MarketList, MarketOverview } from '@dabei/contracts';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { neededMarket } from '../facts/market';
import { overviewOf } from './market-overview';

/** Markets at the desk, the next one first. */
@Injectable()
export class MarketQueries {
  constructor(private readonly database: Database) {}

  async all(): Promise<MarketList> {
    const markets = await this.database.rows<MarketList['markets'][number]>(
      `select m.slug, m.kind, m.title, m.place, m.held_on::text as "heldOn", m.phase,
         m.called_off_at is not null as "calledOff",
         (select count(*)::int from pitch p where p.market_id = m.id) as pitches,
         (select count(*)::int from pitch_taken t join pitch p on p.id = t.pitch_id
            where p.market_id = m.id) as taken,
         (select count(*)::int from pitch_booking b where b.market_id = m.id and b.state = 'waiting') as waiting
       from market m where m.phase <> 'erased'
       order by m.phase = 'over', case when m.phase = 'over' then null else m.held_on end, m.held_on desc
       limit 200`,
    );
    // what an erased market was: its rules and its plan, nobody's name
    const copies = await this.database.rows<MarketList['copies'][number]>(
      `select slug, title, held_on::text as "heldOn" from market order by held_on desc, slug limit 200`,
    );
    return { markets, copies };
  }

  one(slug: string): Promise<MarketOverview> {
    return this.database.transact(async (em) => overviewOf(em, await neededMarket(em, slug)));
  }
}
