import { Clock, Database, RunsEvery, rowsIn, type ScheduledWork } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { WishReceipts } from './wish-receipts';

interface Due {
  campaignId: string;
  householdId: string;
}

/** What a family changed within the hour after its first receipt is told once, when the hour is over. */
@RunsEvery('send-wish-receipts', 60)
export class SendDueReceipts implements ScheduledWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly receipts: WishReceipts,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    const due = await this.database.rows<Due>(
      `select distinct campaign_id as "campaignId", household_id as "householdId"
       from wish_list where receipt_due_at <= ? limit 500`,
      [now],
    );
    let told = 0;
    for (const one of due) {
      told += await this.database.transact((em) => this.tell(em, one, now));
    }
    return told;
  }

  /** Whoever else has told them meanwhile took the date away. */
  private async tell(em: EntityManager, due: Due, now: Date): Promise<number> {
    const still = await rowsIn(
      em,
      `select id from wish_list where campaign_id = ? and household_id = ? and receipt_due_at <= ?
       order by id for no key update`,
      [due.campaignId, due.householdId, now],
    );
    if (still.length === 0) return 0;
    await rowsIn(
      em,
      `update wish_list set receipt_due_at = null where campaign_id = ? and household_id = ?`,
      [due.campaignId, due.householdId],
    );
    await this.receipts.tell(em, due, now);
    await em.flush();
    return 1;
  }
}
