import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** How an event uses a quota, and whether somebody sits on it. */
export interface QuotaLink {
  quotaId: string;
  /** A published event uses it, this one or another. */
  live: boolean;
  /** A registration or an offer of this event ever used it; a shared one is used by every place. */
  used: boolean;
}

export async function quotaLinks(em: EntityManager, eventId: string): Promise<QuotaLink[]> {
  return rowsIn<QuotaLink>(
    em,
    `select q.id as "quotaId",
       exists (select 1 from event_quota other join event e on e.id = other.event_id
         where other.quota_id = q.id and e.status = 'published') as live,
       exists (select 1 from registration r where r.event_id = eq.event_id
         and (r.quota_id = q.id or q.kind = 'shared' and r.occupies))
       or exists (select 1 from place_offer o where o.event_id = eq.event_id and o.quota_id = q.id) as used
     from event_quota eq join quota q on q.id = eq.quota_id where eq.event_id = ?`,
    [eventId],
  );
}

export async function linkQuota(em: EntityManager, eventId: string, quotaId: string) {
  await rowsIn(
    em,
    'insert into event_quota (event_id, quota_id) values (?, ?) on conflict do nothing',
    [eventId, quotaId],
  );
}

/** Takes the quota from the event; it goes when no other event has it. */
export async function unlinkQuota(em: EntityManager, eventId: string, quotaId: string) {
  await rowsIn(em, 'delete from event_quota where event_id = ? and quota_id = ?', [
    eventId,
    quotaId,
  ]);
  await rowsIn(
    em,
    `delete from quota where id = ? and not exists (select 1 from event_quota where quota_id = ?)`,
    [quotaId, quotaId],
  );
}
