import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Children who have a place at the event or wait for one. */
export async function livingRegistrations(em: EntityManager, eventId: string): Promise<number> {
  const [row] = await rowsIn<{ count: number }>(
    em,
    `select count(*)::int as count from registration where event_id = ?
       and state in ('held', 'queued', 'confirmed', 'waiting', 'attended', 'missed')`,
    [eventId],
  );
  return row?.count ?? 0;
}
