import { cardStates, moveCard, type CardMove, type CardState } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface MovedCard {
  id: string;
  wishId: string;
  state: CardState;
}

const list = (values: readonly string[]): string => `{${values.join(',')}}`;

/**
 * The twin of moveWishes: a single conditional statement moves those of the given cards whose state allows it. Whoever
 * calls it holds the lock on their wishes. `treeId` is where they hang from now on.
 */
export async function moveCards(
  em: EntityManager,
  cardIds: readonly string[],
  move: CardMove,
  treeId: string | null = null,
): Promise<MovedCard[]> {
  const targets = Object.fromEntries(
    cardStates.flatMap((state) => {
      const moved = moveCard(state, move);
      return moved.outcome === 'moved' ? [[state, moved.to]] : [];
    }),
  );
  return rowsIn<MovedCard>(
    em,
    `update wish_card set state = ?::jsonb ->> state, tree_id = coalesce(?::uuid, tree_id)
     where id = any(?::uuid[]) and state = any(?::text[])
     returning id, wish_id as "wishId", state`,
    [JSON.stringify(targets), treeId, list(cardIds), list(Object.keys(targets))],
  );
}
