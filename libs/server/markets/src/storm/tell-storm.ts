import { STORM_GRACE_MINUTES, minutesAfter } from '@dabei/domain';
import { Clock, Database, RunsEvery, type ScheduledWork } from '@dabei/server/platform';
import { Logger } from '@nestjs/common';
import { EndByStorm } from './end-by-storm';
import { isDue, openStates, partiesOf } from './storm-parties';

/**
 * Ends what a called-off market leaves standing and tells its sellers, each in a small transaction that also notes
 * that it is done: whoever is killed in between has done a seller wholly or not at all, and two workers never do the
 * same one. It looks again and again, so a claim that was decided at that very moment is found as well.
 */
@RunsEvery('tell-storm', 15)
export class TellStorm implements ScheduledWork {
  private readonly logger = new Logger('storm');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly endByStorm: EndByStorm,
  ) {}

  /** Returns how many sellers it came to. */
  async run(): Promise<number> {
    const now = await this.clock.now();
    const markets = await this.database.rows<{ id: string }>(
      `select m.id from market m where m.called_off_at <= ? and m.phase <> 'erased'
         and (exists (select 1 from pitch_booking b
             where b.market_id = m.id and b.storm_told is null and b.state = any(?::text[]))
           or exists (select 1 from seller_number n
             where n.market_id = m.id and n.storm_told is null and n.state = any(?::text[])))`,
      [minutesAfter(now, -STORM_GRACE_MINUTES), openStates, openStates],
    );
    let done = 0;
    for (const { id } of markets) done += await this.tell(id);
    return done;
  }

  private async tell(marketId: string): Promise<number> {
    const parties = await this.database.transact((em) => partiesOf(em, marketId));
    const sellers = new Set(parties.filter(isDue).map(({ sellerKey }) => sellerKey));
    let done = 0;
    for (const sellerKey of sellers)
      try {
        await this.endByStorm.end(marketId, sellerKey);
        done += 1;
      } catch {
        // one seller's trouble is nobody else's; the next round tries again
        this.logger.warn({ marketId }, 'a seller was not told of the storm');
      }
    return done;
  }
}
