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

interface RequestRow {
  eventId: string;
  done: boolean;
  status: string;
}

/** The office answers an organiser who asked to cancel; cancelling itself shows its consequence elsewhere. */
@Injectable()
export class CloseCancelRequest {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async close(requestId: string, outcome: 'cancelled' | 'kept', staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const [request] = await rowsIn<RequestRow>(
        em,
        `select k.event_id as "eventId", k.done_at is not null as done, e.status
         from cancel_request k join event e on e.id = k.event_id where k.id = ? for no key update of k`,
        [requestId],
      );
      if (request === undefined) throw notFound();
      if (request.done) throw new DomainError('conflict', { reason: 'already-answered' });
      if (outcome === 'cancelled' && request.status !== 'cancelled')
        throw new DomainError('conflict', { reason: 'not-cancelled-yet' });
      await rowsIn(em, 'update cancel_request set done_at = ?, outcome = ? where id = ?', [
        now,
        outcome,
        requestId,
      ]);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'event-cancel-answered',
        subjectType: 'event',
        subjectId: request.eventId,
        details: { outcome },
      });
      await em.flush();
    });
  }
}
