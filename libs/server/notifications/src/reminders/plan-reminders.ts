import { hoursAfter, reminderDueAt, type ReminderRule, type Span } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  RunsEvery,
  type Config,
  type ScheduledWork,
} from '@dabei/server/platform';
import { Inject } from '@nestjs/common';
import { remindedSessions } from './reminded-sessions';
import { reminderRuleKey } from './reminder-rule-key';

/** Rows are written a day ahead; what is older than this is not remembered late. */
const AHEAD_HOURS = 24;
const BEHIND_HOURS = 12;

interface EventRow {
  id: string;
  rules: ReminderRule[];
  sessions: { starts_at: string; ends_at: string }[];
}

interface DueReminder {
  eventId: string;
  startsAt: Date;
  rule: string;
  dueAt: Date;
}

/** Writes down which places will be reminded of, from the campaign's rules and the dates as they are now. */
@RunsEvery('plan-reminders', 300)
export class PlanReminders implements ScheduledWork {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    let written = 0;
    for (const event of await this.comingEvents(now)) {
      for (const reminder of this.dueSoon(event, now)) written += await this.write(reminder);
    }
    return written;
  }

  private comingEvents(now: Date): Promise<EventRow[]> {
    return this.database.rows<EventRow>(
      `select e.id, k.reminder_rules as rules,
         json_agg(json_build_object('starts_at', s.starts_at, 'ends_at', s.ends_at)) as sessions
       from event e
         join campaign k on k.id = e.campaign_id
         join session s on s.event_id = e.id
       where k.phase in ('open', 'closed', 'running') and k.reminder_rules <> '[]'
         and e.status = 'published'
       group by e.id, k.id having max(s.starts_at) > ?`,
      [now],
    );
  }

  private dueSoon({ id: eventId, rules, sessions }: EventRow, now: Date): DueReminder[] {
    const zone = this.config.townZone;
    const spans = sessions.map(({ starts_at, ends_at }): Span => ({
      startsAt: new Date(starts_at),
      endsAt: new Date(ends_at),
    }));
    return remindedSessions(spans, zone)
      .filter(({ startsAt }) => startsAt > now)
      .flatMap(({ startsAt }) =>
        rules.map((rule) => ({
          eventId,
          startsAt,
          rule: reminderRuleKey(rule),
          dueAt: reminderDueAt(rule, startsAt, zone),
        })),
      )
      .filter(
        ({ dueAt }) =>
          dueAt <= hoursAfter(now, AHEAD_HOURS) && dueAt > hoursAfter(now, -BEHIND_HOURS),
      );
  }

  /** Whoever got the place after this hour has just been told everything. */
  private async write({ eventId, startsAt, rule, dueAt }: DueReminder): Promise<number> {
    const rows = await this.database.rows(
      `insert into reminder (registration_id, session_starts_at, rule, due_at, state)
       select id, ?, ?, ?, 'due' from registration
       where event_id = ? and state = 'confirmed' and changed_at < ?
       on conflict (registration_id, rule, session_starts_at) do nothing returning id`,
      [startsAt, rule, dueAt, eventId, dueAt],
    );
    return rows.length;
  }
}
