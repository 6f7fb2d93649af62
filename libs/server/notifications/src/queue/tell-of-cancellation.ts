import type { OutboxKind } from '@dabei/contracts';
import { Database, HandlesOutbox, type OutboxHandler } from '@dabei/server/platform';
import { QueueMail } from './queue-mail';

interface CancelledRow {
  household_id: string;
  changed_at: string;
}

/** A registration that ended: the family's own wish gets a receipt, the office's decision a reason. */
@HandlesOutbox('registration-cancelled')
export class TellOfCancellation implements OutboxHandler {
  constructor(
    private readonly database: Database,
    private readonly queueMail: QueueMail,
  ) {}

  async handle(_kind: OutboxKind, payload: Record<string, string | number>): Promise<void> {
    // an event that does not take place is told once per family, not once per child
    if (payload['by'] === 'event') return;
    const registrationId = String(payload['registrationId']);
    const row = await this.database.row<CancelledRow>(
      `select household_id, (extract(epoch from changed_at) * 1000)::bigint::text as changed_at
       from registration where id = ? and state = 'cancelled'`,
      [registrationId],
    );
    if (row === null) return;
    const byFamily = payload['by'] === 'family';
    await this.queueMail.queue({
      purpose: byFamily ? 'cancelled-by-family' : 'cancelled-by-office',
      householdId: row.household_id,
      // cancelled, taken back and cancelled again is told twice
      about: [registrationId, row.changed_at],
      subjectIds: { registrationId },
      registrationId,
      withoutMail: byFamily ? 'nothing' : 'phone',
    });
  }
}
