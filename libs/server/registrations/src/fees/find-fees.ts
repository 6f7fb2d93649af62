import { Database, RunsEvery, type ScheduledWork } from '@dabei/server/platform';
import { differs, withBilled } from './differing-fees';

/**
 * Once a day all places are looked at: a fee can also be owed because of something that is not the place's own, as a
 * season that goes on after all.
 */
@RunsEvery('find-fees', 86_400)
export class FindFees implements ScheduledWork {
  constructor(private readonly database: Database) {}

  async run(): Promise<number> {
    const found = await this.database.rows(
      `insert into fee_check (registration_id)
       select r.id from registration r ${withBilled}
       where (r.amount_cents > 0 or r.paid_on is not null or billed.total <> 0) and ${differs}
       on conflict do nothing returning registration_id`,
    );
    return found.length;
  }
}
