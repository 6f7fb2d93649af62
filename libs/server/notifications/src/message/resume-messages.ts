import { Clock, Database, RunsEvery, type ScheduledWork } from '@dabei/server/platform';
import { QueueMessage } from './queue-message';

/** The second look: what a killed worker left half done goes on, and what has gone out is finished. */
@RunsEvery('resume-messages', 5)
export class ResumeMessages implements ScheduledWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queueMessage: QueueMessage,
  ) {}

  async run(): Promise<number> {
    const open = await this.database.rows<{ id: string }>(
      "select id from message where state = 'sending' order by started_at limit 20",
    );
    let done = 0;
    for (const { id } of open) done += await this.queueMessage.run(id);
    const now = await this.clock.now();
    await this.database.rows(
      `update message m set state = 'sent', finished_at = ? where m.state = 'sending'
         and not exists (select 1 from message_recipient p left join mail on mail.id = p.mail_id
           where p.message_id = m.id and (p.state = 'due' or mail.state in ('due', 'sending')))`,
      [now],
    );
    return done;
  }
}
