import { Event } from '@dabei/server/database';
import { Audit, Clock, Database, notFound, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { lockEvent } from '../editor/event-lock';

/** The office typed an organiser's paper: the event is the organiser's all the same. */
@Injectable()
export class MarkEnteredFor {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async mark(eventId: string, enteredFor: boolean, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      await lockEvent(em, eventId);
      const event = await em.findOne(Event, { id: eventId });
      if (event === null) throw notFound();
      event.enteredFor = enteredFor;
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'event-entered-for',
        subjectType: 'event',
        subjectId: eventId,
        details: { enteredFor },
      });
      await em.flush();
    });
  }
}
