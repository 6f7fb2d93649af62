import { donorsMayClaim, type TreePhase } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { moveWishes } from '../moves/move-wishes';

/**
 * A promise is over without a gift: the wish goes back to the tree while donors can still bring something in time,
 * else onto the purchase list, so that it is on some list at every moment. The caller holds the wishes.
 */
export async function freeOrBuy(
  em: EntityManager,
  wishIds: readonly string[],
  { today, cause }: { today: string; cause: 'late' | 'no-donor' },
): Promise<void> {
  const wishes = await rowsIn<{ id: string; phase: TreePhase; giftsUntil: string }>(
    em,
    `select w.id, k.phase, k.gifts_until::text as "giftsUntil"
     from tree_wish w join tree_campaign k on k.id = w.campaign_id where w.id = any(?::uuid[])`,
    [`{${wishIds.join(',')}}`],
  );
  const inTime = wishes.filter(
    ({ phase, giftsUntil }) => donorsMayClaim(phase) && today < giftsUntil,
  );
  const free = inTime.map(({ id }) => id);
  const late = wishes.map(({ id }) => id).filter((id) => !free.includes(id));
  const toBuy = await moveWishes(em, late, 'list');
  // what was only held for half an hour is not bought yet
  const listed = toBuy.map(({ id }) => id);
  await moveWishes(em, [...free, ...late.filter((id) => !listed.includes(id))], 'release');
  await rowsIn(
    em,
    `insert into purchase (wish_id, listed_on, cause)
     select value::uuid, ?, ? from jsonb_array_elements_text(?::jsonb) on conflict (wish_id) do nothing`,
    [today, cause, JSON.stringify(listed)],
  );
}
