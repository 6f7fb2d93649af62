import type { QuotaView } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** A quota with the events that count on it. */
export interface DrawQuota extends QuotaView {
  eventIds: string[];
}

/** How full the events of a campaign are: taken, held and offered is gone. */
export function loadQuotas(em: EntityManager, campaignId: string): Promise<DrawQuota[]> {
  return rowsIn<DrawQuota>(
    em,
    `select q.id, q.kind, q.capacity, seats_taken(q.id)::int as taken, q.reserved_until::text as "reservedUntil",
       to_json(array(select eq.event_id from event_quota eq where eq.quota_id = q.id
         order by eq.event_id)) as "eventIds"
     from quota q where exists (select 1 from event_quota eq join event e on e.id = eq.event_id
       where eq.quota_id = q.id and e.campaign_id = ?)
     order by q.id`,
    [campaignId],
  );
}

/** Per event: seats that are taken already, and seats that those who wait come first for. */
export async function loadSeats(
  em: EntityManager,
  campaignId: string,
): Promise<Map<string, { seated: number; waiting: number }>> {
  const rows = await rowsIn<{ id: string; seated: number; waiting: number }>(
    em,
    `select e.id,
       (select coalesce(sum(r.seats), 0)::int from registration r
          where r.event_id = e.id and r.occupies) as seated,
       (select coalesce(sum(r.seats), 0)::int from registration r
          where r.event_id = e.id and r.state in ('waiting', 'queued')
            and not exists (select 1 from place_offer o
              where o.registration_id = r.id and o.state = 'open')) as waiting
     from event e where e.campaign_id = ?`,
    [campaignId],
  );
  return new Map(rows.map(({ id, seated, waiting }) => [id, { seated, waiting }]));
}
