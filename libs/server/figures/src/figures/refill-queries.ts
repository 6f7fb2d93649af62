import type { FiguresView } from '@dabei/contracts';
import { smallestPublicCount, smallestShownCount } from '@dabei/domain';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

interface Row {
  count: number;
  median: number | null;
  p90: number | null;
}

/**
 * From the last cancellation before the offer to its acceptance. A place that was never anybody's (more places,
 * a reserved one set free) is counted from its offer.
 */
const refill = `
  with freed as materialized (
    select r.event_id, a.at from event e join registration r on r.event_id = e.id
      join audit_line a on a.subject_type = 'registration' and a.subject_id = r.id
        and a.action = 'registration-cancelled'
    where e.campaign_id = ?),
  refilled as (
    select extract(epoch from o.ended_at - coalesce(
        (select max(f.at) from freed f where f.event_id = o.event_id and f.at <= o.offered_at),
        o.offered_at)) / 60 as minutes
    from event e join place_offer o on o.event_id = e.id
    where e.campaign_id = ? and o.state = 'accepted' and o.ended_at is not null)
  select count(*)::int as count,
    round(percentile_cont(0.5) within group (order by minutes))::int as median,
    round(percentile_cont(0.9) within group (order by minutes))::int as p90
  from refilled`;

/** How fast a place that became free is taken again. */
@Injectable()
export class RefillQueries {
  constructor(private readonly database: Database) {}

  async of(campaignId: string): Promise<FiguresView['refill']> {
    const row = await this.database.row<Row>(refill, [campaignId, campaignId]);
    const count = row?.count ?? 0;
    // a middle of a few is nearly one family's own time
    const enough = count >= smallestPublicCount;
    return {
      count: count > 0 && count < smallestShownCount ? null : count,
      medianMinutes: enough ? (row?.median ?? null) : null,
      p90Minutes: enough ? (row?.p90 ?? null) : null,
    };
  }
}
