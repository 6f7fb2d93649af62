import type { OutboxKind } from '@dabei/contracts';
import { Database, HandlesOutbox, type OutboxHandler } from '@dabei/server/platform';
import { QueueMail } from './queue-mail';

/** The office moved a child to another event: the family gets one mail about both. */
@HandlesOutbox('registration-moved')
export class TellOfMove implements OutboxHandler {
  constructor(
    private readonly database: Database,
    private readonly queueMail: QueueMail,
  ) {}

  async handle(_kind: OutboxKind, payload: Record<string, string | number>): Promise<void> {
    const fromId = String(payload['fromId']);
    const toId = String(payload['toId']);
    const row = await this.database.row<{ household_id: string }>(
      'select household_id from registration where id = ?',
      [toId],
    );
    if (row === null) return;
    await this.queueMail.queue({
      purpose: 'moved',
      householdId: row.household_id,
      // every move makes a new registration
      about: [toId],
      subjectIds: { fromId, toId },
      registrationId: toId,
      withoutMail: 'phone',
    });
  }
}
