import { localDateOf } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  RunsEvery,
  rowsIn,
  type Config,
  type ScheduledWork,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject } from '@nestjs/common';

/** What the office wrote about somebody goes along; that something was done stays in the log. */
const withoutReasons = `update audit_line set reason = null
  where subject_type = 'volunteer' and subject_id = any(?::uuid[]) and reason is not null`;

/**
 * Volunteers leave nothing behind: whoever did not type the code goes with the hour, everybody else on the day of
 * erasure, and the day with them. Its roles and shifts hold nobody and are there to be copied.
 */
@RunsEvery('forget-volunteers', 60)
export class ForgetVolunteers implements ScheduledWork {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    return this.database.transact(async (em) => {
      const unproven = await rowsIn(
        em,
        `delete from volunteer v where v.id in (select id from volunteer
           where proven_at is null and hold_until <= ? for update skip locked) returning v.id`,
        [now],
      );
      return unproven.length + (await this.erase(em, today));
    });
  }

  private async erase(em: EntityManager, today: string): Promise<number> {
    await rowsIn(
      em,
      "update community_day set phase = 'erased', version = version + 1 where erase_on <= ? and phase <> 'erased'",
      [today],
    );
    const gone = await rowsIn<{ id: string }>(
      em,
      `delete from volunteer v using community_day d where d.id = v.day_id and d.phase = 'erased'
       returning v.id`,
    );
    await rowsIn(em, withoutReasons, [`{${gone.map(({ id }) => id).join(',')}}`]);
    return gone.length;
  }
}
