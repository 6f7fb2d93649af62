import { isActive } from '@dabei/domain';
import type { Registration } from '@dabei/server/database';
import { DomainError, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Taken under the quota lock, so that ranks follow the order of the locks. */
export async function nextRank(em: EntityManager): Promise<number> {
  const [row] = await rowsIn<{ rank: string }>(em, "select nextval('waiting_rank') as rank");
  return Number(row?.rank);
}

export async function aheadOf(em: EntityManager, registration: Registration): Promise<number> {
  const [row] = await rowsIn<{ ahead: number }>(
    em,
    `select count(*)::int as ahead from registration
     where event_id = ? and state in ('waiting', 'queued') and rank < ?
       and (group_id is null or group_id is distinct from ?)`,
    [registration.eventId, registration.rank, registration.groupId],
  );
  return row?.ahead ?? 0;
}

export async function siblingsAt(
  em: EntityManager,
  householdId: string,
  eventId: string,
): Promise<number> {
  const rows = await rowsIn<{ state: Registration['state'] }>(
    em,
    'select state from registration where household_id = ? and event_id = ?',
    [householdId, eventId],
  );
  return rows.filter(({ state }) => isActive(state)).length;
}

export async function campaignEraseDate(em: EntityManager, campaignId: string): Promise<string> {
  const [row] = await rowsIn<{ erase_on: string }>(
    em,
    'select erase_on::text as erase_on from campaign where id = ?',
    [campaignId],
  );
  if (row === undefined) throw new DomainError('not-found');
  return row.erase_on;
}
