import type { QuotaView } from '@dabei/domain';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

/** The quotas of one event, counted, and how many children stand in its line. */
export interface EventPlaces {
  eventId: string;
  minimumPlaces: number | null;
  waiting: number;
  /** `kept`: seats of the bus that those who wait at its other events come first for. */
  quotas: (QuotaView & { kept: number })[];
}

/**
 * Counts the seats of all wanted events at once, as `seats_taken` counts them for one quota: registrations with
 * a place and open offers; a shared quota (the bus) is used by every event that has it.
 */
const countingQuery = (wanted: string): string => `
  with wanted as (select e.id, e.minimum_places from event e where ${wanted}),
  quotas as (
    select distinct q.id, q.kind, q.capacity, q.reserved_until
    from wanted w join event_quota eq on eq.event_id = w.id join quota q on q.id = eq.quota_id),
  links as (
    select eq.event_id, q.id as quota_id, q.kind from quotas q join event_quota eq on eq.quota_id = q.id),
  seats as (
    select r.event_id, r.quota_id, sum(r.seats) as seats from registration r
      where r.occupies and r.event_id in (select event_id from links) group by r.event_id, r.quota_id
    union all
    select o.event_id, o.quota_id, sum(o.seats) from place_offer o
      where o.state = 'open' and o.event_id in (select event_id from links) group by o.event_id, o.quota_id),
  taken as (
    select quota_id, sum(seats)::int as seats from (
      select quota_id, seats from seats
      union all
      select l.quota_id, s.seats from seats s join links l on l.event_id = s.event_id and l.kind = 'shared'
    ) each_use group by quota_id),
  lines as (
    select r.event_id, count(*)::int as waiting from registration r
    where r.state in ('waiting', 'queued') and r.event_id in (select id from wanted) group by r.event_id)
  select w.id as "eventId", w.minimum_places as "minimumPlaces", coalesce(l.waiting, 0) as waiting,
    coalesce(json_agg(json_build_object('id', q.id, 'kind', q.kind, 'capacity', q.capacity,
      'taken', coalesce(t.seats, 0),
      'kept', case when q.kind = 'shared' then seats_kept(q.id, w.id) else 0 end, 'reservedUntil', q.reserved_until) order by q.id)
      filter (where q.id is not null), '[]') as quotas
  from wanted w
  left join lines l on l.event_id = w.id
  left join links k on k.event_id = w.id
  left join quotas q on q.id = k.quota_id
  left join taken t on t.quota_id = q.id
  group by w.id, w.minimum_places, l.waiting
  order by w.id`;

@Injectable()
export class PlacesQueries {
  constructor(private readonly database: Database) {}

  /** What families may register for, by event id; one query however many events there are. */
  async openToFamilies(campaignId: string): Promise<Map<string, EventPlaces>> {
    return this.counted(
      "e.campaign_id = ? and e.registration = 'with-us' and e.status = 'published'",
      campaignId,
    );
  }

  /** Every event, drafts and cancelled ones too. */
  async ofCampaign(campaignId: string): Promise<Map<string, EventPlaces>> {
    return this.counted('e.campaign_id = ?', campaignId);
  }

  async ofEvent(eventId: string): Promise<EventPlaces | undefined> {
    return (await this.counted('e.id = ?', eventId)).get(eventId);
  }

  private async counted(wanted: string, param: string): Promise<Map<string, EventPlaces>> {
    const rows = await this.database.rows<EventPlaces>(countingQuery(wanted), [param]);
    return new Map(rows.map((row) => [row.eventId, row]));
  }
}
