import { Clock, Database, RunsEvery, type ScheduledWork } from '@dabei/server/platform';
import { BeginMessage } from './begin-message';

/** Messages whose time has come, also after the worker was away. */
@RunsEvery('begin-due-messages', 20)
export class BeginDueMessages implements ScheduledWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly beginMessage: BeginMessage,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    const due = await this.database.rows<{ id: string }>(
      "select id from message where state = 'scheduled' and due_at <= ? order by due_at limit 20",
      [now],
    );
    let begun = 0;
    for (const { id } of due) if (await this.beginMessage.begin(id)) begun += 1;
    return begun;
  }
}
