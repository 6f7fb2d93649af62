import type { OutboxKind } from '@dabei/contracts';
import {
  Clock,
  Database,
  HandlesOutbox,
  MailNudge,
  type OutboxHandler,
} from '@dabei/server/platform';
import { OrganisationMail } from './organisation-mail';
import { QueueMail } from './queue-mail';

/** The question to a family and the two to an organiser become mails, each once. Nobody is phoned for them. */
@HandlesOutbox('family-asked', 'organiser-asked')
export class AskAfterwards implements OutboxHandler {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queueMail: QueueMail,
    private readonly organisationMail: OrganisationMail,
    private readonly nudge: MailNudge,
  ) {}

  async handle(kind: OutboxKind, payload: Record<string, string | number>): Promise<void> {
    if (kind === 'family-asked') await this.askFamily(String(payload['askId']));
    else await this.askOrganiser(String(payload['eventId']));
  }

  private async askFamily(askId: string): Promise<void> {
    const ask = await this.database.row<{ householdId: string }>(
      'select household_id as "householdId" from smiley_ask where id = ?',
      [askId],
    );
    if (ask === null) return;
    await this.queueMail.queue({
      purpose: 'how-was-it',
      householdId: ask.householdId,
      about: [askId],
      subjectIds: { askId },
      withoutMail: 'nothing',
    });
  }

  private async askOrganiser(eventId: string): Promise<void> {
    const event = await this.database.row<{ organisationId: string }>(
      'select organisation_id as "organisationId" from event where id = ?',
      [eventId],
    );
    if (event === null) return;
    const now = await this.clock.now();
    const order = {
      purpose: 'two-questions',
      organisationId: event.organisationId,
      about: [eventId],
      subjectIds: { eventId },
    } as const;
    const written = await this.database.transact((em) =>
      this.organisationMail.write(em, order, now),
    );
    for (const id of written) await this.nudge.nudge(id);
  }
}
