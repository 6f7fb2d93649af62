import type { OutboxKind } from '@dabei/contracts';
import { HandlesOutbox, type OutboxHandler } from '@dabei/server/platform';
import { QueueMail } from './queue-mail';

/** Wishes were handed in, or are still lying about: one mail or letter about all children of a family. */
@HandlesOutbox('wishes-handed-in', 'wishes-unfinished')
export class TellOfWishes implements OutboxHandler {
  constructor(private readonly queueMail: QueueMail) {}

  async handle(kind: OutboxKind, payload: Record<string, string | number>): Promise<void> {
    const campaignId = String(payload['campaignId']);
    const householdId = String(payload['householdId']);
    const handedIn = kind === 'wishes-handed-in';
    await this.queueMail.queue({
      purpose: handedIn ? 'wish-receipt' : 'wish-reminder',
      householdId,
      about: [campaignId, householdId, ...(handedIn ? [String(payload['round'])] : [])],
      subjectIds: { campaignId, householdId },
      // nobody is phoned about a list: the counter has read it out, and a reminder is only a service
      withoutMail: 'letter',
    });
  }
}
