import type { EntityManager } from '@mikro-orm/postgresql';
import type { BoothCall } from '../facts/booth-call';
import type { CommunityDay } from '../facts/community-day';
import { actsOf, isUntoldAct, stageTimes, timedActs, type TimedAct } from '../facts/stage';
import type { Moment } from './call-view';

/** Acts that begin at another time than they were told, in the order of time. */
export async function untoldActs(
  em: EntityManager,
  day: CommunityDay,
  call: BoothCall,
  { now, zone }: Moment,
): Promise<TimedAct[]> {
  const acts = await actsOf(em, day.id);
  return timedActs(acts, stageTimes(day, call, acts, zone)).filter((act) => isUntoldAct(act, now));
}
