import { pledgeAfter, pledgeStates, type PledgeMove, type PledgeState } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface MovedPledge {
  id: string;
  wishId: string;
  state: PledgeState;
}

const list = (values: readonly string[]): string => `{${values.join(',')}}`;

/**
 * One conditional statement moves those of the given promises, or of the promises for the given wishes, whose state
 * allows it and answers with them. `from` allows fewer states than the table. The caller holds the wishes.
 */
export async function movePledges(
  em: EntityManager,
  of: { ids: readonly string[] } | { wishIds: readonly string[] },
  move: PledgeMove,
  from: readonly PledgeState[] = pledgeStates,
): Promise<MovedPledge[]> {
  const targets = Object.fromEntries(
    from.flatMap((state) => {
      const to = pledgeAfter(state, move);
      return to === null ? [] : [[state, to]];
    }),
  );
  const [column, ids] = 'ids' in of ? ['id', of.ids] : ['wish_id', of.wishIds];
  return rowsIn<MovedPledge>(
    em,
    `update pledge set state = ?::jsonb ->> state
     where ${column} = any(?::uuid[]) and state = any(?::text[])
     returning id, wish_id as "wishId", state`,
    [JSON.stringify(targets), list(ids), list(Object.keys(targets))],
  );
}

/** When the gift of these promises came; null: it did not come after all. Those that were not kept have no such time. */
export async function markKept(
  em: EntityManager,
  moved: readonly MovedPledge[],
  at: Date | null,
): Promise<void> {
  const ids = moved.filter(({ state }) => at === null || state === 'kept').map(({ id }) => id);
  await rowsIn(em, 'update pledge set kept_at = ? where id = any(?::uuid[])', [at, list(ids)]);
}
