import { localDateOf } from '@dabei/domain';
import { Clearance } from '@dabei/server/database';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  RunsEvery,
  rowsIn,
  staffSubject,
  type Config,
  type ScheduledWork,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject } from '@nestjs/common';
import { keepUntilAfter, lastAccompaniedDay } from './last-active-on';

const atOnce = 200;

/** Three months after the last activity nobody needs the record any more (§ 72a Abs. 5 SGB VIII). */
@RunsEvery('erase-clearances', 3600)
export class EraseClearances implements ScheduledWork {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    return this.database.transact(async (em) => {
      const due = await rowsIn<{ account_id: string }>(
        em,
        `select account_id from clearance where erase_on <= ? order by erase_on limit ?
         for update skip locked`,
        [today, atOnce],
      );
      for (const { account_id } of due) await this.eraseOrKeep(em, account_id, today, now);
      await em.flush();
      return due.length;
    });
  }

  /** An event that was moved to a later day keeps the record that much longer. */
  private async eraseOrKeep(
    em: EntityManager,
    accountId: string,
    today: string,
    now: Date,
  ): Promise<void> {
    const clearance = await em.findOneOrFail(Clearance, { accountId });
    const last = await lastAccompaniedDay(em, accountId, this.config.townZone);
    if (last !== null) keepUntilAfter(clearance, last);
    if (clearance.eraseOn > today) return;
    em.remove(clearance);
    this.audit.write(em, now, {
      actor: 'system',
      action: 'clearance-erased',
      subjectType: 'staff',
      subjectId: staffSubject(accountId),
    });
  }
}
