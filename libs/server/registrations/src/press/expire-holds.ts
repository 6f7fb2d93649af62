import { Clock, Database, RunsEvery, type ScheduledWork } from '@dabei/server/platform';
import { PlaceLock } from '../places/place-lock';
import { ReleaseExpiredHolds } from '../places/release-expired-holds';

/** Sixty minutes without the code: the places go to somebody else. */
@RunsEvery('expire-holds', 30)
export class ExpireHolds implements ScheduledWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lock: PlaceLock,
    private readonly expired: ReleaseExpiredHolds,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    const due = await this.database.rows<{ event_id: string }>(
      `select distinct r.event_id from registration r join basket b on b.id = r.basket_id
       where b.confirmed_at is null and b.confirm_by <= ? and r.state in ('held', 'queued')`,
      [now],
    );
    let released = 0;
    for (const { event_id } of due) {
      released += await this.database.transact(async (em) => {
        await this.lock.take(em, { eventIds: [event_id] });
        return this.expired.release(em, [event_id], now);
      });
    }
    return released;
  }
}
