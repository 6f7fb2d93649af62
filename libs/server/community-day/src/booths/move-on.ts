import { moveBooth, type BoothMove, type BoothState } from '@dabei/domain';
import { DomainError, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { StoredBooth } from '../facts/booth';

/** What goes along with a change of state. */
export interface GoesAlong {
  office_words?: string;
  chosen_by?: StoredBooth['chosenBy'];
  rank?: number | null;
  submitted_at?: Date;
}

/** Place, power and time are free again, and what it was told of them holds no longer. */
const nowhere = {
  ...{ place_id: null, place_override: null, connection_id: null, power_override: null },
  ...{ set_up_at: null, told: null, to_look_at: '[]', rank: null, chosen_by: null },
};

/** Changes the state of a locked booth, with everything that follows; refused where its state does not allow it. */
export async function moveOn(
  em: EntityManager,
  { id, state }: Pick<StoredBooth, 'id' | 'state'>,
  move: BoothMove,
  along: GoesAlong = {},
): Promise<BoothState> {
  const moved = moveBooth(state, move);
  if (moved.outcome === 'refused')
    throw new DomainError('conflict', { reason: 'booth-not-in-this-state' });
  const columns = Object.entries({
    ...(move === 'withdraw' || move === 'decline' ? nowhere : {}),
    ...along,
  });
  await rowsIn(
    em,
    `update booth set state = ?, ${columns.map(([name]) => `${name} = ?, `).join('')}version = version + 1
     where id = ?`,
    [moved.to, ...columns.map(([, value]) => value), id],
  );
  return moved.to;
}
