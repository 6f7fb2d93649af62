import { isQuiet, wishReminderAt } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  Outbox,
  RunsEvery,
  rowsIn,
  type Config,
  type ScheduledWork,
} from '@dabei/server/platform';
import { Inject } from '@nestjs/common';

/** Two days before the deadline, by day: families with a list they never handed in are reminded once. */
@RunsEvery('remind-of-wishes', 300)
export class RemindOfWishes implements ScheduledWork {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    const zone = this.config.townZone;
    if (isQuiet(now, zone)) return 0;
    const campaigns = await this.database.rows<{ id: string; closes_at: string }>(
      `select id, to_json(wishes_close_at)#>>'{}' as closes_at from campaign
       where phase = 'wishing' and wishes_close_at > ?`,
      [now],
    );
    let reminded = 0;
    for (const { id, closes_at } of campaigns) {
      if (now >= wishReminderAt(new Date(closes_at), zone)) reminded += await this.remind(id, now);
    }
    return reminded;
  }

  /** Marked and told in one transaction, so that a crash reminds nobody twice and forgets nobody. */
  private remind(campaignId: string, now: Date): Promise<number> {
    return this.database.transact(async (em) => {
      const families = await rowsIn<{ household_id: string }>(
        em,
        `with reminded as (
           update wish_list l set reminded_at = ?
           where l.campaign_id = ? and l.state = 'draft' and l.submitted_at is null and l.reminded_at is null
             and not exists (select 1 from wish_list o where o.campaign_id = l.campaign_id
               and o.household_id = l.household_id and o.reminded_at is not null)
           returning l.household_id)
         select distinct household_id from reminded`,
        [now, campaignId],
      );
      for (const { household_id: householdId } of families)
        this.outbox.add(em, 'wishes-unfinished', { campaignId, householdId }, now);
      await em.flush();
      return families.length;
    });
  }
}
