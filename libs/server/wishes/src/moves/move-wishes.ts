import { statesBefore, wishTargets, type WishMove, type WishState } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface MovedWish {
  id: string;
  number: number | null;
  state: WishState;
}

const list = (values: readonly string[]): string => `{${values.join(',')}}`;

/** Whoever touches several wishes takes them in the same order, so that nobody waits for each other in a circle. */
export async function lockWishes(em: EntityManager, wishIds: readonly string[]): Promise<void> {
  await rowsIn(
    em,
    'select id from tree_wish where id = any(?::uuid[]) order by id for no key update',
    [list(wishIds)],
  );
}

/**
 * One wish, one winner: a single conditional statement moves those of the given wishes whose state allows it and
 * answers with them. Whoever comes second finds nothing left to move. `from` allows fewer states than the table.
 */
export async function moveWishes(
  em: EntityManager,
  wishIds: readonly string[],
  move: WishMove,
  from?: readonly WishState[],
): Promise<MovedWish[]> {
  const targets = wishTargets(move, from);
  await lockWishes(em, wishIds);
  return rowsIn<MovedWish>(
    em,
    `update tree_wish set state = ?::jsonb ->> state, version = version + 1
     where id = any(?::uuid[]) and state = any(?::text[])
     returning id, number, state`,
    [JSON.stringify(targets), list(wishIds), list(Object.keys(targets))],
  );
}

/** Moves all wishes of a campaign whose state allows it. */
export async function moveWishesOf(
  em: EntityManager,
  campaignId: string,
  move: WishMove,
): Promise<MovedWish[]> {
  const due = await rowsIn<{ id: string }>(
    em,
    'select id from tree_wish where campaign_id = ? and state = any(?::text[])',
    [campaignId, list(statesBefore(move))],
  );
  return moveWishes(
    em,
    due.map(({ id }) => id),
    move,
  );
}
