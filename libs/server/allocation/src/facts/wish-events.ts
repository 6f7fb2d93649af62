import type { PolicyEvent } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** An event of the campaign as the policy and a wish sheet see it. */
export interface WishEvent {
  id: string;
  slug: string;
  title: string;
  place: string;
  minimumPlaces: number | null;
  audience: 'child-alone' | 'child-with-adult' | 'family';
  policy: PolicyEvent;
}

interface Row {
  id: string;
  slug: string;
  title: string;
  place: string;
  minimum_places: number | null;
  audience: WishEvent['audience'];
  series_id: string | null;
  status: PolicyEvent['status'];
  registration: PolicyEvent['registration'];
  age_by: 'first-day' | 'birth-year';
  age_min: number | null;
  age_max: number | null;
  residents_first_until: string | null;
  swim_level_needed: PolicyEvent['swimLevelNeeded'];
  sessions: { startsAt: string; endsAt: string }[];
}

/** All events of one campaign, the earliest first; a season has some sixty. */
export async function loadWishEvents(em: EntityManager, campaignId: string): Promise<WishEvent[]> {
  const rows = await rowsIn<Row>(
    em,
    `select e.id, e.slug, e.title, e.place, e.minimum_places, e.audience, e.series_id, e.status, e.registration, e.age_by,
       e.age_min, e.age_max, e.residents_first_until::text as residents_first_until, e.swim_level_needed,
       coalesce(s.sessions, '[]') as sessions
     from event e left join lateral (
       select json_agg(json_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at)
           order by s.starts_at) as sessions, min(s.starts_at) as first_at
       from session s where s.event_id = e.id) s on true
     where e.campaign_id = ? order by s.first_at nulls last, e.slug`,
    [campaignId],
  );
  return rows.map(toEvent);
}

function toEvent(row: Row): WishEvent {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    place: row.place,
    minimumPlaces: row.minimum_places,
    audience: row.audience,
    policy: {
      id: row.id,
      seriesId: row.series_id,
      status: row.status,
      registration: row.registration,
      ageRule: { by: row.age_by, min: row.age_min, max: row.age_max },
      residentsFirstUntil: row.residents_first_until,
      sessions: row.sessions.map(({ startsAt, endsAt }) => ({
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
      })),
      swimLevelNeeded: row.swim_level_needed,
    },
  };
}

/** Could be wished for at all: published, and registered for with us. */
export const canBeWished = ({ policy }: WishEvent): boolean =>
  policy.status === 'published' && policy.registration === 'with-us';
