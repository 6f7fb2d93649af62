import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** The events themselves and those that share a quota (the bus) with one of them. */
export async function eventsOnOneBus(
  em: EntityManager,
  eventIds: readonly string[],
): Promise<string[]> {
  const rows = await rowsIn<{ event_id: string }>(
    em,
    `select distinct other.event_id from event_quota own
       join quota q on q.id = own.quota_id and q.kind = 'shared'
       join event_quota other on other.quota_id = q.id
     where own.event_id = any(?::uuid[])`,
    [`{${eventIds.join(',')}}`],
  );
  return [...new Set([...eventIds, ...rows.map(({ event_id }) => event_id)])].sort();
}
