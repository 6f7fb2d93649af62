import { Clock, Database, RunsEvery, type ScheduledWork } from '@dabei/server/platform';
import { GiveNext } from './give-next';
import { lockAllPitches, lockMarket } from './pitch-lock';

/**
 * Nobody waits for the next seller to find out that a pitch is free again. One market per transaction; where nothing is
 * offered any more, who waits keeps nobody from its lock.
 */
@RunsEvery('serve-market-lines', 60)
export class SweepMarkets implements ScheduledWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly giveNext: GiveNext,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    const markets = await this.database.rows<{ id: string }>(
      `select distinct b.market_id as id from pitch_booking b join market m on m.id = b.market_id
       where (b.state = 'waiting' and m.phase in ('open', 'closed')) or (b.state in ('held', 'queued') and b.hold_until <= ?)
         or (b.state = 'offered' and b.offer_until <= ?)`,
      [now, now],
    );
    let made = 0;
    for (const { id } of markets)
      made += await this.database.transact(async (em) => {
        await lockMarket(em, id);
        await lockAllPitches(em, id);
        return this.giveNext.serve(em, id, now);
      });
    return made;
  }
}
