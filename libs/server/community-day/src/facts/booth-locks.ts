import { notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { neededBooth, type StoredBooth } from './booth';
import { neededCall, type BoothCall } from './booth-call';

/**
 * Everybody takes these locks in one order, each as a statement of its own before anything is counted: the call of the
 * day, then booths by id. The call's lock stands for the square as a whole: its places, its power, the line of those
 * who wait and the order of the stage. A draft is written without it.
 */
export async function lockedCall(em: EntityManager, dayId: string): Promise<BoothCall> {
  await rowsIn(em, 'select day_id from booth_call where day_id = ? for no key update', [dayId]);
  return neededCall(em, dayId);
}

/** One booth and the square it stands on, for nobody else to change until this transaction ends. */
export async function lockedBoothOnSquare(
  em: EntityManager,
  id: string,
): Promise<{ call: BoothCall; booth: StoredBooth }> {
  const [row] = await rowsIn<{ dayId: string }>(
    em,
    'select day_id as "dayId" from booth where id = ?',
    [id],
  );
  if (row === undefined) throw notFound();
  const call = await lockedCall(em, row.dayId);
  return { call, booth: await lockedBooth(em, id) };
}

/** One booth, for nobody else to change until this transaction ends. */
export async function lockedBooth(em: EntityManager, id: string): Promise<StoredBooth> {
  await rowsIn(em, 'select id from booth where id = ? for no key update', [id]);
  return neededBooth(em, id);
}
