import {
  Audit,
  Clock,
  Database,
  MailNudge,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

/** Mails of a message that did not arrive are tried again, to the address the family has now. */
@Injectable()
export class SendFailedAgain {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly nudge: MailNudge,
  ) {}

  async send(messageId: string, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    const again = await this.database.transact(async (em) => {
      const mails = await rowsIn<{ id: string }>(
        em,
        `update mail m set state = 'due', due_at = ?, attempts = 0, failure = null,
           return_round = return_round + 1, bounce_status = null, bounced_at = null,
           to_address = coalesce((select g.email from guardian g
             where g.household_id = m.household_id and g.email is not null
             order by g.email_confirmed_at nulls last, g.id limit 1), m.to_address)
         where m.state = 'failed' and exists (select 1 from message_recipient p
           join message n on n.id = p.message_id and n.state in ('sending', 'sent')
           where p.mail_id = m.id and p.message_id = ?) returning m.id`,
        [now, messageId],
      );
      if (mails.length === 0) return [];
      const ids = `{${mails.map(({ id }) => id).join(',')}}`;
      await rowsIn(
        em,
        `update task set done_at = ?, done_by = ?, outcome = 'sent-again'
         where mail_id = any(?::uuid[]) and done_at is null`,
        [now, staff.accountId, ids],
      );
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'message-sent-again',
        subjectType: 'message',
        subjectId: messageId,
        details: { count: mails.length },
      });
      await em.flush();
      return mails;
    });
    for (const { id } of again) await this.nudge.nudge(id);
  }
}
