import { DomainError, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CardAtHand } from '../cards/card-at-hand';
import { letHoldersGo } from '../cards/card-holder';
import { moveCards } from '../cards/move-cards';
import { movePledges } from '../moves/move-pledges';
import { moveWishes } from '../moves/move-wishes';

/**
 * A parcel was left in the shop; the office takes it in when it is fetched. A wish that counted as free is not: who
 * took its card brought the gift.
 */
export async function leaveParcel(
  em: EntityManager,
  it: CardAtHand,
  treeId: string,
  today: string,
): Promise<void> {
  const added = await rowsIn(
    em,
    `insert into gift (campaign_id, wish_id, tree_id, state, wish_was, came_on)
     select ?, ?, ?, 'dropped-off', ?, ? where not exists
       (select 1 from gift where wish_id = ? and tree_id = ? and state = 'dropped-off')
     returning id`,
    [it.campaignId, it.wishId, treeId, it.wish, today, it.wishId, treeId],
  );
  if (added.length === 0) throw new DomainError('conflict', { reason: 'parcel-noted' });
  // whoever only pressed a button comes second to a parcel that lies there
  await movePledges(em, { wishIds: [it.wishId] }, 'lapse', ['held']);
  await moveWishes(em, [it.wishId], 'release', ['held']);
  const moved = await moveWishes(em, [it.wishId], 'take-card');
  if (moved.length > 0 && it.cardId !== null) await moveCards(em, [it.cardId], 'take');
}

/** The parcel was ticked by mistake: a wish that was free before is free again, and its card hangs. */
export async function takeParcelBack(
  em: EntityManager,
  it: CardAtHand,
  treeId: string,
): Promise<void> {
  const [gone] = await rowsIn<{ was: string | null }>(
    em,
    `delete from gift where wish_id = ? and tree_id = ? and state = 'dropped-off'
     returning wish_was as was`,
    [it.wishId, treeId],
  );
  if (gone === undefined) throw new DomainError('conflict', { reason: 'parcel-fetched' });
  if (gone.was !== 'published') return;
  await letHoldersGo(em, [it.wishId]);
  const freed = await moveWishes(em, [it.wishId], 'release', ['out']);
  if (freed.length > 0 && it.cardId !== null) await moveCards(em, [it.cardId], 'hang');
}
