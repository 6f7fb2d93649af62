import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Places held for a code that never came are free again. Called under `PlaceLock` by whoever wants a place, so
 * that nobody waits for a sweeper; returns how many were released.
 */
export async function releaseExpiredHolds(
  em: EntityManager,
  eventIds: readonly string[],
  now: Date,
): Promise<number> {
  const released = await rowsIn(
    em,
    `update registration r set state = 'expired', end_reason = 'code-not-typed', changed_at = ?,
       version = r.version + 1
     from basket b
     where b.id = r.basket_id and b.confirmed_at is null and b.confirm_by <= ?
       and r.state in ('held', 'queued') and r.event_id = any(?::uuid[])
     returning r.id`,
    [now, now, `{${eventIds.join(',')}}`],
  );
  return released.length;
}
