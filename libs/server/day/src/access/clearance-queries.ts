import { clearanceEraseOn, localDateOf, mayAccompany, type Clearance } from '@dabei/domain';
import { CONFIG, Database, rowsIn, type Config } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';

/** Whether a person may be with children today; without that every day sheet stays shut (§ 72a SGB VIII). */
@Injectable()
export class ClearanceQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
  ) {}

  async isValid(accountId: string, now: Date): Promise<boolean> {
    const clearance = await this.database.row<Clearance>(
      `select seen_on::text as "seenOn", issued_on::text as "issuedOn", relevant_entry as "relevantEntry"
       from clearance where account_id = ?`,
      [accountId],
    );
    return mayAccompany(clearance, localDateOf(now, this.config.townZone)).allowed;
  }

  /** Who ticks children in is active with them; the record is kept from that day on. */
  async wasActive(em: EntityManager, accountId: string, now: Date): Promise<void> {
    const today = localDateOf(now, this.config.townZone);
    await rowsIn(
      em,
      `update clearance set last_active_on = ?, erase_on = ?
       where account_id = ? and last_active_on < ?`,
      [today, clearanceEraseOn(today), accountId, today],
    );
  }
}
