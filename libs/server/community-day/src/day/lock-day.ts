import { DomainError, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { neededDay, type CommunityDay } from '../facts/community-day';

/** The day, for nobody else to change its settings or phase until this transaction ends; sign-ups do not wait for it. */
export async function lockedDay(em: EntityManager, slug: string): Promise<CommunityDay> {
  await rowsIn(em, 'select id from community_day where slug = ? for no key update', [slug]);
  return neededDay(em, slug);
}

/** The same, unchanged since the caller read it. */
export async function lockDayVersion(
  em: EntityManager,
  slug: string,
  version: number,
): Promise<CommunityDay> {
  const day = await lockedDay(em, slug);
  if (day.version !== version) throw new DomainError('changed-meanwhile');
  return day;
}
