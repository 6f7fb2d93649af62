import type { OutboxKind } from '@dabei/contracts';
import { Database, HandlesOutbox, type OutboxHandler } from '@dabei/server/platform';
import { QueueMail } from './queue-mail';

/** A waiting group is asked once whether fewer places would do; on the phone, where there is no e-mail. */
@HandlesOutbox('group-asked')
export class TellOfGroup implements OutboxHandler {
  constructor(
    private readonly database: Database,
    private readonly queueMail: QueueMail,
  ) {}

  async handle(_kind: OutboxKind, payload: Record<string, string | number>): Promise<void> {
    const groupId = String(payload['groupId']);
    const eventId = String(payload['eventId']);
    const row = await this.database.row<{ household_id: string; id: string }>(
      `select household_id, id from registration
       where group_id = ? and event_id = ? and state = 'waiting' order by rank limit 1`,
      [groupId, eventId],
    );
    if (row === null) return;
    await this.queueMail.queue({
      purpose: 'group-asked',
      householdId: row.household_id,
      about: [groupId, eventId],
      subjectIds: { groupId, eventId },
      registrationId: row.id,
      withoutMail: 'phone',
    });
  }
}
