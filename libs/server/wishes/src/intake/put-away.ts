import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { moveWishes } from '../moves/move-wishes';

/**
 * Looked at and onto the shelf; a gift that stands there already is carried to another place. False when it is
 * nowhere near the shelf.
 */
export async function putAway(em: EntityManager, wishId: string, place: string): Promise<boolean> {
  await moveWishes(em, [wishId], 'check');
  await moveWishes(em, [wishId], 'store');
  const stored = await rowsIn(
    em,
    "update tree_wish set storage_place = ?, version = version + 1 where id = ? and state = 'stored' returning id",
    [place, wishId],
  );
  return stored.length > 0;
}
