import { minutesAfter } from '@dabei/domain';
import { Clock, Database, RunsEvery, rowsIn, type ScheduledWork } from '@dabei/server/platform';

const DAY = 24 * 60;
const BATCH = 500;

/** Nobody has proven the address, and everything it asked for ran out. */
const forgettable = `s.household_id is null and s.proven_at is null and s.licence_seen_on is null
  and s.created_at <= ?
  and not exists (select 1 from pitch_booking b where b.seller_id = s.id and b.state <> 'expired')
  and not exists (select 1 from seller_number n where n.seller_id = s.id and n.state <> 'expired')
  and not exists (select 1 from bill where bill.seller_id = s.id)`;

/** Whoever never typed the code leaves no address behind: a day later it is gone. */
@RunsEvery('forget-unproven-sellers', 3600)
export class ForgetUnproven implements ScheduledWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const before = minutesAfter(await this.clock.now(), -DAY);
    return this.database.transact(async (em) => {
      // who asks again meanwhile waits here or is waited for: the second look sees its new booking
      const found = await rowsIn<{ id: string }>(
        em,
        `select s.id from seller s where ${forgettable} order by s.id limit ${String(BATCH)} for update`,
        [before],
      );
      const gone = await rowsIn(
        em,
        `delete from seller s where s.id = any(?::uuid[]) and ${forgettable} returning s.id`,
        [`{${found.map(({ id }) => id).join(',')}}`, before],
      );
      return gone.length;
    });
  }
}
