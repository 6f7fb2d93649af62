import { DomainError, notFound, type StaffCaller } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { StoredBooth } from '../facts/booth';
import type { BoothCall } from '../facts/booth-call';
import { lockedBoothOnSquare } from '../facts/booth-locks';
import { dayWithId } from '../facts/community-day';
import { neededOpenDay } from '../facts/open-day';
import { isHandedIn } from './call-view';

/** Who of the office acts, and when. */
export interface DeskAct {
  staff: StaffCaller;
  now: Date;
}

/** A booth for the office to change: under the lock of the square, unchanged since it was read, on a day to come. */
export async function lockDeskBooth(
  em: EntityManager,
  id: string,
  version: number,
): Promise<{ booth: StoredBooth; call: BoothCall }> {
  const { booth, call } = await lockedBoothOnSquare(em, id);
  if (!isHandedIn(booth)) throw notFound();
  neededOpenDay(await dayWithId(em, call.dayId));
  if (booth.version !== version) throw new DomainError('changed-meanwhile');
  return { booth, call };
}

/** An audit line about a booth, by somebody of the office. */
export const byOffice = ({ accountId }: StaffCaller, action: string, subjectId: string) => ({
  ...{ actor: 'office' as const, actorId: accountId, action },
  ...{ subjectType: 'booth' as const, subjectId },
});
