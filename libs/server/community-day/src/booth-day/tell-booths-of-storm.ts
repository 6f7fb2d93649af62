import {
  STORM_GRACE_MINUTES,
  boothStates,
  boothStormStanding,
  minutesAfter,
  type BoothStormStanding,
} from '@dabei/domain';
import { Clock, Database, RunsEvery, type ScheduledWork } from '@dabei/server/platform';
import { Logger } from '@nestjs/common';
import { EndBoothsByStorm } from './end-booths-by-storm';
import { stormParties } from './storm-parties';

const statesThat = (...standings: BoothStormStanding[]): string =>
  `{${boothStates.filter((state) => standings.includes(boothStormStanding(state))).join(',')}}`;

/**
 * Ends the booths of a called-off day and tells associations and acts, each in a small transaction that also notes that
 * it is done. It looks again and again, so that what was decided at that very moment is found as well.
 */
@RunsEvery('tell-booths-of-storm', 15)
export class TellBoothsOfStorm implements ScheduledWork {
  private readonly logger = new Logger('storm');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly endBooths: EndBoothsByStorm,
  ) {}

  /** Returns how many associations it came to. */
  async run(): Promise<number> {
    const now = await this.clock.now();
    const due = await this.database.rows<{ dayId: string; associationKey: string }>(
      `select "dayId", "associationKey" from (${stormParties}) as party
         join community_day d on d.id = party."dayId"
       where d.called_off_at <= ? and d.phase <> 'erased' group by "dayId", "associationKey"
       having bool_or(coalesce(state = any(?::text[]), false))
         or (bool_or(state is null or state = any(?::text[])) and not bool_or(told))
       order by "dayId", "associationKey"`,
      [
        minutesAfter(now, -STORM_GRACE_MINUTES),
        statesThat('ends', 'closes'),
        statesThat('ends', 'closes', 'missed'),
      ],
    );
    let done = 0;
    for (const { dayId, associationKey } of due)
      try {
        await this.endBooths.end(dayId, associationKey);
        done += 1;
      } catch {
        // one association's trouble is nobody else's; the next round tries again
        this.logger.warn({ dayId }, 'an association was not told of the storm');
      }
    return done;
  }
}
