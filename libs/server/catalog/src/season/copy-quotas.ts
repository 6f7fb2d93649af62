import { rowsIn, uuidv7 } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { pairs, type CopiedIds } from './copy-events';
import { uuidArray } from './uuid-array';

/** Copies the places; a bus that two events share is one bus again. */
export async function copyQuotas(
  em: EntityManager,
  events: CopiedIds,
  campaignId: string,
  days: number,
): Promise<void> {
  const rows = await rowsIn<{ id: string }>(
    em,
    'select distinct quota_id as id from event_quota where event_id = any(?::uuid[]) order by 1',
    [uuidArray([...events.keys()])],
  );
  const quotas = new Map(rows.map(({ id }) => [id, uuidv7()]));
  await rowsIn(
    em,
    `insert into quota (id, campaign_id, name, kind, capacity, reserved_until)
     select copy.id, ?, q.name, q.kind, q.capacity, q.reserved_until + ?::int
     from quota q join unnest(?::uuid[], ?::uuid[]) as copy (original, id) on copy.original = q.id`,
    [campaignId, days, ...pairs(quotas)],
  );
  await rowsIn(
    em,
    `insert into event_quota (event_id, quota_id)
     select e.id, q.id from event_quota eq
     join unnest(?::uuid[], ?::uuid[]) as e (original, id) on e.original = eq.event_id
     join unnest(?::uuid[], ?::uuid[]) as q (original, id) on q.original = eq.quota_id`,
    [...pairs(events), ...pairs(quotas)],
  );
}
