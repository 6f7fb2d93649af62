import { DomainError } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { BoothCall } from './booth-call';
import { lockedCall } from './booth-locks';
import { dayWithId, neededDay, type CommunityDay } from './community-day';

/** Nothing of booths and the stage changes any more on a day that is over or called off. */
export function neededOpenDay(day: CommunityDay): CommunityDay {
  if (day.calledOffAt !== null) throw new DomainError('conflict', { reason: 'booth-called-off' });
  if (day.phase === 'over') throw new DomainError('conflict', { reason: 'community-day-is-over' });
  return day;
}

/** The day and its call, for nobody else to accept, draw or place until this transaction ends. */
export async function lockedOpenDay(
  em: EntityManager,
  slug: string,
): Promise<{ day: CommunityDay; call: BoothCall }> {
  const { id } = await neededDay(em, slug);
  const call = await lockedCall(em, id);
  return { day: neededOpenDay(await dayWithId(em, id)), call };
}
