import { Event } from '@dabei/server/database';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  notFound,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import type { TallyDay } from './tally-day';

/** Counts a day of an open event; a second count of the same day takes the first one's place. */
@Injectable()
export class CountVisitors {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async count(
    eventId: string,
    { day, children, adults, firstTime }: TallyDay,
    staff: StaffCaller,
  ): Promise<void> {
    if (firstTime > children + adults)
      throw new DomainError('invalid', { issues: [{ path: 'firstTime', code: 'more-than-came' }] });
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const event = await em.findOne(Event, { id: eventId });
      if (event === null) throw notFound();
      if (event.registration !== 'open')
        throw new DomainError('conflict', { reason: 'not-an-open-event' });
      await rowsIn(
        em,
        `insert into tally (event_id, day, children, adults, first_time) values (?, ?, ?, ?, ?)
         on conflict (event_id, day) do update set children = excluded.children,
           adults = excluded.adults, first_time = excluded.first_time`,
        [eventId, day, children, adults, firstTime],
      );
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'visitors-counted',
        subjectType: 'event',
        subjectId: eventId,
        details: { day, children, adults, firstTime },
      });
      await em.flush();
    });
  }
}
