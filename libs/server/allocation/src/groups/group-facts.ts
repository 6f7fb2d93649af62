import { DomainError, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { WishCampaign } from '../facts/wish-campaign';
import { lockedList } from '../wishes/write-list';

/** More are not friends any more but a class; and the chances shrink with every child. */
export const mostMembers = 6;

/** The child's list, made empty where there is none; refused while the child is in a group. */
export async function freeList(
  em: EntityManager,
  campaign: WishCampaign,
  { childId, householdId }: { childId: string; householdId: string },
  now: Date,
): Promise<string> {
  const order = { campaign, childId, householdId, channel: 'family', now } as const;
  const list = await lockedList(em, order);
  if (list.groupId !== null) throw new DomainError('conflict', { reason: 'already-in-group' });
  return list.id;
}

export async function addMember(
  em: EntityManager,
  groupId: string,
  listId: string,
  now: Date,
): Promise<void> {
  await rowsIn(
    em,
    'insert into wish_group_member (wish_group_id, wish_list_id, joined_at) values (?, ?, ?)',
    [groupId, listId, now],
  );
  await rowsIn(
    em,
    `update wish_list set changed_at = ?, state = case when state = 'withdrawn' then 'draft' else state end
     where id = ?`,
    [now, listId],
  );
}
