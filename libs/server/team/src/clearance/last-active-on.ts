import { clearanceEraseOn } from '@dabei/domain';
import type { Clearance } from '@dabei/server/database';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** The last day of all events a person accompanies, as far as it has one. */
export async function lastAccompaniedDay(
  em: EntityManager,
  accountId: string,
  zone: string,
): Promise<string | null> {
  const [row] = await rowsIn<{ day: string | null }>(
    em,
    `select (max(s.ends_at) at time zone ?)::date::text as day
     from companion c join event e on e.id = c.event_id and e.status <> 'cancelled'
       join session s on s.event_id = c.event_id
     where c.account_id = ?`,
    [zone, accountId],
  );
  return row?.day ?? null;
}

/** Somebody is active with children until this day: the record is kept, and erased in time after it. */
export function keepUntilAfter(clearance: Clearance, day: string): void {
  if (day <= clearance.lastActiveOn) return;
  clearance.lastActiveOn = day;
  clearance.eraseOn = clearanceEraseOn(day);
}
