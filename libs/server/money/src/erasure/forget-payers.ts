import { localDateOf } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  RunsEvery,
  rowsIn,
  type Config,
  type ScheduledWork,
} from '@dabei/server/platform';
import { Inject } from '@nestjs/common';

const atOnce = 500;

/** When the treasurer may no longer ask, nobody knows who paid; reference, amounts and receipts stay. */
@RunsEvery('forget-payers', 3600)
export class ForgetPayers implements ScheduledWork {
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
      const bills = await rowsIn<{ id: string }>(
        em,
        `update bill set sealed = null, key_id = null, household_id = null, seller_id = null
         where id in (select id from bill where payer_until < ?
           and (sealed is not null or household_id is not null or seller_id is not null)
           order by id limit ? for update skip locked) returning id`,
        [today, atOnce],
      );
      const ids = `{${bills.map(({ id }) => id).join(',')}}`;
      await rowsIn(
        em,
        'update journal_line set reason = null where bill_id = any(?::uuid[]) and reason is not null',
        [ids],
      );
      await rowsIn(
        em,
        `update audit_line set reason = null where subject_type = 'bill'
           and subject_id = any(?::uuid[]) and reason is not null`,
        [ids],
      );
      for (const { id } of bills)
        this.audit.write(em, now, {
          actor: 'system',
          action: 'payer-forgotten',
          subjectType: 'bill',
          subjectId: id,
        });
      await em.flush();
      return bills.length;
    });
  }
}
