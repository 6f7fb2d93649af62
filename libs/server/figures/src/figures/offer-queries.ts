import type { OfferFigures } from '@dabei/contracts';
import { suppressSmallList, suppressSmallTogether } from '@dabei/domain';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

interface Row {
  id: string;
  title: string;
  organiser: string;
  hours: number;
  capacity: number;
  taken: number;
  waiting: number;
  participants: number;
}

export interface OffersCounted {
  offers: OfferFigures[];
  capacity: number;
  taken: number | null;
  waiting: number | null;
  /** Offers whose people are not shown, neither as seats nor as children. */
  hidden: ReadonlySet<string>;
}

/** Published events with registration; a bus several events share is no place of one of them. */
const offers = `
  with wanted as (
    select e.id, e.title, o.name as organiser from event e join organisation o on o.id = e.organisation_id
    where e.campaign_id = ? and e.status = 'published' and e.registration = 'with-us')
  select w.id, w.title, w.organiser, coalesce(s.hours, 0)::float as hours, coalesce(q.capacity, 0)::int as capacity,
    coalesce(r.taken, 0)::int as taken, coalesce(r.waiting, 0)::int as waiting,
    coalesce(r.participants, 0)::int as participants
  from wanted w
  left join (
    select event_id, round(sum(extract(epoch from ends_at - starts_at)) / 3600, 1) as hours
    from session where event_id in (select id from wanted) group by event_id) s on s.event_id = w.id
  left join (
    select l.event_id, sum(q.capacity) as capacity from event_quota l join quota q on q.id = l.quota_id
    where q.kind <> 'shared' and l.event_id in (select id from wanted) group by l.event_id) q on q.event_id = w.id
  left join (
    select event_id, sum(seats) filter (where state in ('confirmed', 'attended')) as taken,
      count(*) filter (where state in ('confirmed', 'attended')) as participants,
      count(*) filter (where state in ('waiting', 'queued')) as waiting
    from registration where event_id in (select id from wanted) group by event_id) r on r.event_id = w.id
  order by w.organiser, w.title, w.id limit 2000`;

@Injectable()
export class OfferQueries {
  constructor(private readonly database: Database) {}

  async of(campaignId: string): Promise<OffersCounted> {
    const rows = await this.database.rows<Row>(offers, [campaignId]);
    const seats = rows.map((row) => row.taken);
    const { hidden, showsTotals } = suppressSmallTogether([
      rows.map(({ participants }) => participants),
      seats,
    ]);
    const waiting = suppressSmallList(rows.map((row) => row.waiting));
    return {
      offers: rows.map(({ participants: _, ...row }, at) => ({
        ...row,
        taken: hidden.has(at) ? null : row.taken,
        waiting: waiting.counts[at] ?? null,
      })),
      capacity: rows.reduce((sum, { capacity }) => sum + capacity, 0),
      taken: showsTotals ? seats.reduce((sum, count) => sum + count, 0) : null,
      waiting: waiting.total,
      hidden: new Set(rows.flatMap(({ id }, at) => (hidden.has(at) ? [id] : []))),
    };
  }
}
