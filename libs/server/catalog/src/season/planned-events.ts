import type { SeasonPreview } from '@dabei/contracts';
import { type Database } from '@dabei/server/platform';

type PreviewEvent = SeasonPreview['events'][number];
export type PlannedRow = Pick<
  PreviewEvent,
  'id' | 'title' | 'organiser' | 'place' | 'status' | 'before'
>;

/** All events of a campaign with their sessions, in the order of the programme. */
export function plannedEvents(database: Database, campaignId: string): Promise<PlannedRow[]> {
  return database.rows<PlannedRow>(
    `select e.id, e.title, o.name as organiser, e.place, e.status,
       coalesce(s.sessions, '[]') as before
     from event e join organisation o on o.id = e.organisation_id
     left join lateral (
       select min(starts_at) as first_start, json_agg(json_build_object('id', id, 'startsAt', starts_at,
         'endsAt', ends_at, 'allDay', all_day) order by starts_at, id) as sessions
       from session where event_id = e.id) s on true
     where e.campaign_id = ? order by s.first_start nulls last, e.title collate "de-x-icu", e.id`,
    [campaignId],
  );
}
