import type { OutboxKind } from '@dabei/contracts';
import { Database, HandlesOutbox, type OutboxHandler } from '@dabei/server/platform';
import { QueueMail } from './queue-mail';

/** Who joined a group of friends is told to the family that made it, who was taken out to the child's own. */
@HandlesOutbox('wish-friend-joined', 'wish-friend-removed')
export class TellOfFriends implements OutboxHandler {
  constructor(
    private readonly database: Database,
    private readonly queueMail: QueueMail,
  ) {}

  async handle(kind: OutboxKind, payload: Record<string, string | number>): Promise<void> {
    const [campaignId, householdId] = [payload['campaignId'], payload['householdId']].map(String);
    if (campaignId === undefined || householdId === undefined) return;
    if (kind === 'wish-friend-removed') {
      const [childId, memberId] = [String(payload['childId']), String(payload['memberId'])];
      await this.queueMail.queue({
        purpose: 'wish-friend-removed',
        householdId,
        about: [memberId],
        subjectIds: { campaignId, householdId, childId },
        withoutMail: 'letter',
      });
      return;
    }
    const groupId = String(payload['groupId']);
    const group = await this.database.row<{ household_id: string }>(
      'select household_id from wish_group where id = ? and household_id <> ?',
      [groupId, householdId],
    );
    if (group === null) return;
    await this.queueMail.queue({
      purpose: 'wish-friend-joined',
      householdId: group.household_id,
      about: [groupId, householdId],
      subjectIds: { groupId, joinedId: householdId, householdId: group.household_id },
      // whoever reads no mail sees it on the page, or when the office prints the list
      withoutMail: 'nothing',
    });
  }
}
