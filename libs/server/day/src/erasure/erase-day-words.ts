import { localDateOf } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  RunsEvery,
  type Config,
  type ScheduledWork,
} from '@dabei/server/platform';
import { Inject } from '@nestjs/common';

/** Two weeks after the event: notes, who fetched a child beside its list, and who tapped what on which device. */
@RunsEvery('erase-day-words', 3600)
export class EraseDayWords implements ScheduledWork {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const today = localDateOf(await this.clock.now(), this.config.townZone);
    const work = [
      'delete from incident where erase_on <= ? returning id',
      'delete from day_action where erase_on <= ? returning id',
      `update presence set sealed = null, key_id = null where erase_on <= ? and sealed is not null
       returning registration_id as id`,
    ];
    let erased = 0;
    for (const sql of work) erased += (await this.database.rows(sql, [today])).length;
    return erased;
  }
}
