import { minutesAfter } from '@dabei/domain';
import { Clock, Database, RunsEvery, rowsIn, type ScheduledWork } from '@dabei/server/platform';

const DAY = 24 * 60;

/** At once; the next round takes the rest. */
const BATCH = 500;

/** Nobody has proven the address, and the hold is long over. */
const forgettable = `exists (select 1 from pledge_basket b where b.donor_id = d.id)
  and not exists (select 1 from pledge_basket b
                  where b.donor_id = d.id and (b.confirmed_at is not null or b.expires_at > ?))`;

/** Whoever never typed the code leaves no address behind: a day after the last hold it is gone. */
@RunsEvery('forget-unconfirmed-donors', 3600)
export class ForgetUnconfirmed implements ScheduledWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const before = minutesAfter(await this.clock.now(), -DAY);
    return this.database.transact(async (em) => {
      // who claims again meanwhile waits here or is waited for: the second look sees its new hold
      const found = await rowsIn<{ id: string }>(
        em,
        `select d.id from donor d where ${forgettable} order by d.id limit ${String(BATCH)} for update`,
        [before],
      );
      const forgotten = await rowsIn(
        em,
        `delete from donor d where d.id = any(?::uuid[]) and ${forgettable}
           and not exists (select 1 from pledge p where p.donor_id = d.id and p.state in ('held', 'promised', 'kept'))
         returning d.id`,
        [`{${found.map(({ id }) => id).join(',')}}`, before],
      );
      return forgotten.length;
    });
  }
}
