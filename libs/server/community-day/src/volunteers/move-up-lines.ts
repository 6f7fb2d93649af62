import { Clock, Database, RunsEvery, type ScheduledWork } from '@dabei/server/platform';
import { Logger } from '@nestjs/common';
import { keepsPlace } from '../facts/signup-state';
import { MoveUpLine } from './move-up-line';

/**
 * A place became free, however that came about: given back, cancelled, a held one ran out, more hands are needed.
 * Until the line has had it, nobody new gets it. From the end of free cancelling on the office rings the line itself.
 */
@RunsEvery('move-up-volunteers', 30)
export class MoveUpLines implements ScheduledWork {
  private readonly logger = new Logger('volunteers');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly moveUpLine: MoveUpLine,
  ) {}

  /** Returns how many volunteers moved up. */
  async run(): Promise<number> {
    const now = await this.clock.now();
    const due = await this.database.rows<{ id: string }>(
      `select s.id from shift s join community_day d on d.id = s.day_id
       where d.phase in ('open', 'closed', 'day') and d.called_off_at is null
         and d.cancel_free_until > ? and s.starts_at > ?
         and exists (select 1 from shift_signup u join volunteer v on v.id = u.volunteer_id
           where u.shift_id = s.id and u.state = 'waiting' and v.proven_at is not null)
         and s.needed > (select count(*) from shift_signup u where u.shift_id = s.id and u.${keepsPlace})
       order by s.starts_at, s.id`,
      [now, now],
    );
    let moved = 0;
    for (const { id } of due)
      try {
        moved += await this.moveUpLine.move(id);
      } catch {
        // the line of one shift is not held up by another; the next round tries again
        this.logger.warn({ shiftId: id }, 'the line of a shift did not move');
      }
    return moved;
  }
}
