import { localDateOf, reminderIsDue, type ReminderRule } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  RunsEvery,
  Sealer,
  notComingToken,
  secretHash,
  type Config,
  type ScheduledWork,
} from '@dabei/server/platform';
import { Inject } from '@nestjs/common';
import { QueueMail } from '../queue/queue-mail';
import { reminderRuleKey } from './reminder-rule-key';

interface ReminderRow {
  id: string;
  rule: string;
  due_at: string;
  session_starts_at: string;
  household_id: string;
  /** Still confirmed, the event still takes place, at this very time. */
  holds: boolean;
  rules: ReminderRule[];
}

type Ending = 'sent' | 'skipped' | 'late';

const batch = 500;

/** Sends what is due: one mail per family and day, whatever its children do on it. */
@RunsEvery('send-reminders', 60)
export class SendReminders implements ScheduledWork {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly queueMail: QueueMail,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    const rows = await this.dueRows(now);
    for (const row of rows) await this.end(row, await this.decide(row, now));
    return rows.length;
  }

  private dueRows(now: Date): Promise<ReminderRow[]> {
    return this.database.rows<ReminderRow>(
      `select m.id, m.rule, m.due_at::text, m.session_starts_at::text, r.household_id,
         k.reminder_rules as rules,
         r.state = 'confirmed' and e.status = 'published' and exists (
           select 1 from session s where s.event_id = e.id and s.starts_at = m.session_starts_at
         ) as holds
       from reminder m
         join registration r on r.id = m.registration_id
         join event e on e.id = r.event_id
         join campaign k on k.id = e.campaign_id
       where m.state = 'due' and m.due_at <= ? order by m.due_at, m.id limit ${String(batch)}`,
      [now],
    );
  }

  private async decide(row: ReminderRow, now: Date): Promise<Ending> {
    const stillARule = row.rules.some((rule) => reminderRuleKey(rule) === row.rule);
    if (!row.holds || !stillARule) return 'skipped';
    const startsAt = new Date(row.session_starts_at);
    const dueAt = new Date(row.due_at);
    const timing = reminderIsDue({ dueAt, now, firstSessionStartsAt: startsAt });
    return timing === 'too-late' ? 'late' : this.send(row, startsAt);
  }

  /** A household without e-mail has the date on its printed card; nobody phones about every single one. */
  private async send(row: ReminderRow, startsAt: Date): Promise<Ending> {
    const day = localDateOf(startsAt, this.config.townZone);
    const { household_id: householdId, rule } = row;
    await this.rememberLink(householdId, day);
    const way = await this.queueMail.queue({
      purpose: 'reminder',
      householdId,
      about: [householdId, day, rule],
      subjectIds: { householdId, day },
      withoutMail: 'nothing',
    });
    return way === 'mail' ? 'sent' : 'skipped';
  }

  /** The mail makes the secret of its "kommt nicht" again; only the hash is kept. */
  private async rememberLink(householdId: string, day: string): Promise<void> {
    await this.database.rows(
      `insert into not_coming_link (token_hash, household_id, day, created_at) values (?, ?, ?, ?)
       on conflict do nothing`,
      [
        secretHash(notComingToken(this.sealer, householdId, day)),
        householdId,
        day,
        await this.clock.now(),
      ],
    );
  }

  private async end({ id }: ReminderRow, ending: Ending): Promise<void> {
    await this.database.rows("update reminder set state = ? where id = ? and state = 'due'", [
      ending,
      id,
    ]);
  }
}
