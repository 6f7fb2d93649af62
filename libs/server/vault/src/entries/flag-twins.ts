import { isActiveWish } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { currentWishes } from './current-wishes';

/**
 * Marks the wishes of one child for the checker when more are active than the campaign allows, and takes the mark
 * back when they are not. The mark says nothing about who or where.
 */
export async function flagTwins(
  em: EntityManager,
  wishIds: readonly string[],
  perChild: number,
): Promise<void> {
  const wishes = [...(await currentWishes(em, wishIds)).values()];
  const active = wishes.filter(({ state }) => isActiveWish(state)).map(({ id }) => id);
  const twice = active.length > perChild;
  await rowsIn(
    em,
    `update tree_wish set possibly_twice = id = any(?::uuid[])
     where id = any(?::uuid[]) and possibly_twice <> (id = any(?::uuid[])) returning id`,
    [twice ? active : [], wishes.map(({ id }) => id), twice ? active : []].map(
      (ids) => `{${ids.join(',')}}`,
    ),
  );
}
