import { moveNumber, numberStatesBefore, type NumberMove, type NumberState } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface MovedNumber {
  id: string;
  number: number | null;
  state: NumberState;
}

const list = (values: readonly string[]): string => `{${values.join(',')}}`;

/**
 * One conditional statement moves those of the given numbers whose state allows it and answers with them; whoever comes
 * second finds nothing left to move. The caller holds the lock of the market's numbers. `set` is more of the same row.
 */
export async function moveNumbers(
  em: EntityManager,
  ids: readonly string[],
  move: NumberMove,
  set: { sql: string; params: readonly unknown[] } = { sql: '', params: [] },
): Promise<MovedNumber[]> {
  if (ids.length === 0) return [];
  const before = numberStatesBefore(move);
  const targets = Object.fromEntries(
    before.flatMap((state) => {
      const moved = moveNumber(state, move);
      return moved.outcome === 'moved' ? [[state, moved.to]] : [];
    }),
  );
  return rowsIn<MovedNumber>(
    em,
    `update seller_number set state = ?::jsonb ->> state, version = version + 1${set.sql}
     where id = any(?::uuid[]) and state = any(?::text[])
     returning id, number, state`,
    [JSON.stringify(targets), ...set.params, list(ids), list(before)],
  );
}
