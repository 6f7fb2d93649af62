import { DomainError, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** The shared quotas every place of the event counts on. */
export async function sharedQuotas(em: EntityManager, eventId: string): Promise<string[]> {
  const rows = await rowsIn<{ id: string }>(
    em,
    `select q.id from event_quota eq join quota q on q.id = eq.quota_id
     where eq.event_id = ? and q.kind = 'shared'`,
    [eventId],
  );
  return rows.map(({ id }) => id);
}

/**
 * An event brings everybody who has a place along when it gets on a bus. A bus it already shared may be overbooked
 * by an act of the office, and an event without places changes nothing there.
 */
export async function refuseSmallBus(
  em: EntityManager,
  eventId: string,
  before: readonly string[],
): Promise<void> {
  const small = await rowsIn(
    em,
    `select q.id from event_quota eq join quota q on q.id = eq.quota_id
     where eq.event_id = ? and q.kind = 'shared' and q.id <> all(?::uuid[])
       and seats_taken(q.id) > q.capacity
       and (exists (select 1 from registration r where r.event_id = eq.event_id and r.occupies)
         or exists (select 1 from place_offer o where o.event_id = eq.event_id and o.state = 'open'))`,
    [eventId, `{${before.join(',')}}`],
  );
  if (small.length > 0) throw new DomainError('conflict', { reason: 'bus-too-small' });
}
