import {
  Audit,
  Clock,
  Database,
  DomainError,
  rowsIn,
  type StaffCaller,
  uuidv7,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { lockOwnEvent } from './own-event';

/** The organiser cannot hold the event: the office cancels it, because families have to be told. */
@Injectable()
export class AskToCancel {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async ask(eventId: string, reason: string, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const event = await lockOwnEvent(em, eventId, staff);
      if (event.status === 'cancelled')
        throw new DomainError('conflict', { reason: 'event-cancelled' });
      const added = await rowsIn(
        em,
        `insert into cancel_request (id, event_id, account_id, reason, created_at) values (?, ?, ?, ?, ?)
         on conflict (event_id) where done_at is null do nothing returning id`,
        [uuidv7(), eventId, staff.accountId, reason, now],
      );
      if (added.length === 0) throw new DomainError('conflict', { reason: 'already-asked' });
      this.audit.write(em, now, {
        actor: 'organiser',
        actorId: staff.accountId,
        action: 'event-cancel-asked',
        subjectType: 'event',
        subjectId: eventId,
      });
      await em.flush();
    });
  }
}
