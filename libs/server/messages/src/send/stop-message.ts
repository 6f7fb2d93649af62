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

/** What is scheduled becomes a draft again; what is going out stops, mails that wait are not sent any more. */
@Injectable()
export class StopMessage {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async stop(id: string, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const [message] = await rowsIn<{ state: string }>(
        em,
        'select state from message where id = ? for update',
        [id],
      );
      if (message === undefined) throw notFound();
      const { state } = message;
      if (state !== 'scheduled' && state !== 'sending') {
        throw new DomainError('conflict', { reason: 'message-not-running' });
      }
      const action = state === 'scheduled' ? 'message-cancelled' : 'message-stopped';
      await rowsIn(
        em,
        state === 'scheduled'
          ? `update message set state = 'draft', due_at = null, changed_at = ?, version = version + 1
             where id = ?`
          : "update message set state = 'stopped', finished_at = ?, version = version + 1 where id = ?",
        [now, id],
      );
      await rowsIn(
        em,
        `update mail set state = 'skipped' where state = 'due'
           and id in (select mail_id from message_recipient where message_id = ?)`,
        [id],
      );
      await rowsIn(
        em,
        "update message_recipient set state = 'skipped' where message_id = ? and state = 'due'",
        [id],
      );
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action,
        subjectType: 'message',
        subjectId: id,
      });
      await em.flush();
    });
  }
}
