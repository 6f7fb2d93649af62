import type { OutboxKind } from '@dabei/contracts';
import { Database, HandlesOutbox, type OutboxHandler } from '@dabei/server/platform';
import { QueueMail } from './queue-mail';

interface FamilyRow {
  household_id: string;
  registration_id: string;
}

/** Something happened to an event itself: every family once, with all its children there. */
@HandlesOutbox('event-cancelled', 'event-moved')
export class TellOfEvent implements OutboxHandler {
  constructor(
    private readonly database: Database,
    private readonly queueMail: QueueMail,
  ) {}

  async handle(kind: OutboxKind, payload: Record<string, string | number>): Promise<void> {
    const eventId = String(payload['eventId']);
    if (kind === 'event-moved') await this.moved(eventId, Number(payload['sequence']));
    else await this.cancelled(eventId);
  }

  private async cancelled(eventId: string): Promise<void> {
    const families = await this.families(
      eventId,
      "state = 'cancelled' and end_reason = 'event-cancelled'",
    );
    for (const { household_id: householdId, registration_id: registrationId } of families) {
      await this.queueMail.queue({
        purpose: 'event-cancelled',
        householdId,
        about: [eventId, householdId],
        subjectIds: { eventId, householdId },
        registrationId,
        withoutMail: 'phone',
      });
    }
  }

  private async moved(eventId: string, sequence: number): Promise<void> {
    const families = await this.families(eventId, "state in ('confirmed', 'waiting')");
    for (const { household_id: householdId, registration_id: registrationId } of families) {
      await this.queueMail.queue({
        purpose: 'event-moved',
        householdId,
        about: [eventId, householdId, String(sequence)],
        subjectIds: { eventId, householdId, sequence },
        registrationId,
        withoutMail: 'phone',
      });
    }
  }

  private families(eventId: string, condition: string): Promise<FamilyRow[]> {
    return this.database.rows<FamilyRow>(
      `select distinct on (household_id) household_id, id as registration_id from registration
       where event_id = ? and ${condition} order by household_id, id`,
      [eventId],
    );
  }
}
