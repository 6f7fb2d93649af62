import type { DeskEventRow, DeskProgramme } from '@dabei/contracts';
import { Database, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { PlacesQueries, type EventPlaces } from '../places/places-queries';
import { CampaignQueries } from '../programme/campaign-queries';
import { deskRow, type DeskCounts } from './desk-row';

const countsQuery = (wanted: string): string => `
  with wanted as (select e.* from event e where ${wanted}),
  times as (
    select event_id, min(starts_at) as first_start, max(ends_at) as last_end from session
    where event_id in (select id from wanted) group by event_id),
  seats as (
    select event_id, sum(seats) filter (where state <> 'held')::int as taken,
      sum(seats) filter (where state = 'held')::int as held
    from registration where occupies and event_id in (select id from wanted) group by event_id),
  offers as (
    select event_id, sum(seats)::int as offered from place_offer
    where state = 'open' and event_id in (select id from wanted) group by event_id)
  select w.id, w.slug, w.title, w.status, w.registration, o.name as organiser,
    to_json(t.first_start)#>>'{}' as "firstStartsAt", to_json(t.last_end)#>>'{}' as "lastEndsAt",
    coalesce(s.taken, 0) as taken, coalesce(s.held, 0) as held, coalesce(f.offered, 0) as offered
  from wanted w join organisation o on o.id = w.organisation_id
  left join times t on t.event_id = w.id
  left join seats s on s.event_id = w.id
  left join offers f on f.event_id = w.id
  order by t.first_start nulls first, w.title collate "de-x-icu", w.id`;

@Injectable()
export class DeskQueries {
  constructor(
    private readonly database: Database,
    private readonly campaigns: CampaignQueries,
    private readonly places: PlacesQueries,
  ) {}

  /** A campaign as the office sees it, drafts included. */
  async programme(slug: string | undefined): Promise<DeskProgramme> {
    const campaign = await this.campaigns.anyNamed(slug);
    const [counts, places, organisations] = await Promise.all([
      this.database.rows<DeskCounts>(countsQuery('e.campaign_id = ?'), [campaign.id]),
      this.places.ofCampaign(campaign.id),
      this.database.rows<{ id: string; name: string }>(
        'select id, name from organisation order by name collate "de-x-icu", id',
      ),
    ]);
    return {
      campaign,
      events: counts.map((event) => deskRow(event, places.get(event.id) ?? nothing(event.id))),
      organisations,
    };
  }

  /** One event's row and its counted places. */
  async event(eventId: string): Promise<{ row: DeskEventRow; places: EventPlaces }> {
    const counts = await this.database.row<DeskCounts>(countsQuery('e.id = ?'), [eventId]);
    if (counts === null) throw notFound();
    const places = (await this.places.ofEvent(eventId)) ?? nothing(eventId);
    return { row: deskRow(counts, places), places };
  }
}

const nothing = (eventId: string): EventPlaces => ({
  eventId,
  minimumPlaces: null,
  waiting: 0,
  quotas: [],
});
