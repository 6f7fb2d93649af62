import type { OutboxKind } from '@dabei/contracts';
import {
  Clock,
  Database,
  HandlesOutbox,
  MailNudge,
  rowsIn,
  type OutboxHandler,
} from '@dabei/server/platform';
import { OrganisationMail } from './organisation-mail';

const purposes = { returned: 'event-returned', accepted: 'event-accepted' } as const;

/** The office answered an organiser: each of its people once, else the organisation's own address. */
@HandlesOutbox('event-reviewed')
export class TellOfReview implements OutboxHandler {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mail: OrganisationMail,
    private readonly nudge: MailNudge,
  ) {}

  async handle(_kind: OutboxKind, payload: Record<string, string | number>): Promise<void> {
    const eventId = String(payload['eventId']);
    const now = await this.clock.now();
    const written = await this.database.transact(async (em) => {
      const [event] = await rowsIn<{ review: string | null; organisation_id: string }>(
        em,
        'select review, organisation_id from event where id = ?',
        [eventId],
      );
      // handed in again meanwhile: there is no answer to tell of
      if (event?.review !== 'returned' && event?.review !== 'accepted') return [];
      const order = {
        purpose: purposes[event.review],
        organisationId: event.organisation_id,
        about: [eventId, String(payload['number'])],
        subjectIds: { eventId },
      };
      return this.mail.write(em, order, now);
    });
    for (const id of written) await this.nudge.nudge(id);
  }
}
