import { STORM_GRACE_MINUTES, minutesAfter } from '@dabei/domain';
import { Clock, Database, RunsEvery, type ScheduledWork } from '@dabei/server/platform';
import { Logger } from '@nestjs/common';
import { EndByStorm } from './end-by-storm';
import { untoldOfStorm } from './storm-signups';

/**
 * Ends the shifts of a called-off day and tells its volunteers, each in a small transaction that also notes that it is
 * done: whoever is killed in between has done a volunteer wholly or not at all. It looks again and again, so a press
 * that was decided at that very moment is found as well.
 */
@RunsEvery('tell-volunteers-of-storm', 15)
export class TellStorm implements ScheduledWork {
  private readonly logger = new Logger('storm');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly endByStorm: EndByStorm,
  ) {}

  /** Returns how many volunteers it came to. */
  async run(): Promise<number> {
    const now = await this.clock.now();
    const due = await this.database.rows<{ dayId: string; volunteerId: string }>(
      `select distinct d.id as "dayId", v.id as "volunteerId" from community_day d
         join volunteer v on v.day_id = d.id join shift_signup u on u.volunteer_id = v.id
       where d.called_off_at <= ? and d.phase <> 'erased' and ${untoldOfStorm} order by d.id, v.id`,
      [minutesAfter(now, -STORM_GRACE_MINUTES)],
    );
    let done = 0;
    for (const { dayId, volunteerId } of due)
      try {
        await this.endByStorm.end(dayId, volunteerId);
        done += 1;
      } catch {
        // one volunteer's trouble is nobody else's; the next round tries again
        this.logger.warn({ dayId }, 'a volunteer was not told of the storm');
      }
    return done;
  }
}
