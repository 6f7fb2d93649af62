import { moveBooth, type BoothMove, type BoothState } from '@dabei/domain';
import { DomainError, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { StoredBooth } from '../facts/booth';
import { markSeen } from './mark-seen';

/** What goes along with a change of state. */
export interface GoesAlong {
  office_words?: string;
  chosen_by?: StoredBooth['chosenBy'];
  rank?: number | null;
  submitted_at?: Date;
}

/** Place, power and time are free again. What it was told stays: a calendar that knows it is told the end of it. */
const nowhere = {
  ...{ place_id: null, place_override: null, connection_id: null, power_override: null },
  ...{ set_up_at: null, to_look_at: '[]', rank: null, chosen_by: null },
};

/** Whoever waits, or begins again, was told nothing that holds. */
const untold = { set_up_at: null, told: null };

const untells: readonly BoothMove[] = ['wait', 'decline', 'reinstate'];

/** Answers to an application; who has no address is called. */
const answers: readonly BoothMove[] = ['accept', 'wait', 'decline'];

/** What the office has read is what the town reads. */
const sees: readonly BoothMove[] = ['pass', 'reconsider', 'accept'];

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
    ...(untells.includes(move) ? untold : {}),
    ...along,
  });
  await rowsIn(
    em,
    `update booth set state = ?, answer_untold = ?::boolean and email_key is null, ${columns.map(([name]) => `${name} = ?, `).join('')}version = version + 1
     where id = ?`,
    [moved.to, answers.includes(move), ...columns.map(([, value]) => value), id],
  );
  if (sees.includes(move)) await markSeen(em, id);
  return moved.to;
}
