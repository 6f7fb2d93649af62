import { notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { BoothCall } from '../facts/booth-call';
import { lockedCall } from '../facts/booth-locks';
import { dayWithId, type CommunityDay } from '../facts/community-day';
import { actsOf, type StoredAct } from '../facts/stage';
import { neededOpenDay } from '../facts/open-day';

/** The stage of a day: its hours and its acts in their order. */
export interface Stage {
  day: CommunityDay;
  call: BoothCall;
  acts: StoredAct[];
}

/** The stage of this day, for nobody else to change until this transaction ends. */
export async function lockedStage(em: EntityManager, dayId: string): Promise<Stage> {
  const call = await lockedCall(em, dayId);
  return { day: neededOpenDay(await dayWithId(em, dayId)), call, acts: await actsOf(em, dayId) };
}

/** The stage an act is on, locked; 404 where there is no such act. */
export async function lockedAct(
  em: EntityManager,
  id: string,
): Promise<{ stage: Stage; act: StoredAct }> {
  const [row] = await rowsIn<{ dayId: string }>(
    em,
    'select day_id as "dayId" from stage_act where id = ?',
    [id],
  );
  if (row === undefined) throw notFound();
  const stage = await lockedStage(em, row.dayId);
  const act = stage.acts.find((one) => one.id === id);
  if (act === undefined) throw notFound();
  return { stage, act };
}
