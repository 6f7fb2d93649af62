import type { OutboxKind } from '@dabei/contracts';
import { Database, HandlesOutbox, type OutboxHandler } from '@dabei/server/platform';
import { QueueMail } from './queue-mail';

/** The draw is real: every family that handed in hears once what became of its wishes. */
@HandlesOutbox('draw-confirmed')
export class TellOfDraw implements OutboxHandler {
  constructor(
    private readonly database: Database,
    private readonly queueMail: QueueMail,
  ) {}

  /** Killed in the middle it begins again; who has been written to is not written to twice. */
  async handle(_kind: OutboxKind, payload: Record<string, string | number>): Promise<void> {
    const campaignId = String(payload['campaignId']);
    const families = await this.database.rows<{ id: string }>(
      `select distinct l.household_id as id from wish_list l
       where l.campaign_id = ? and l.state = 'submitted' order by id`,
      [campaignId],
    );
    for (const { id: householdId } of families) {
      await this.queueMail.queue({
        purpose: 'draw-answers',
        householdId,
        about: [campaignId, householdId],
        subjectIds: { campaignId, householdId },
        withoutMail: 'phone',
      });
    }
  }
}
