import type { ExistingRegistration, RegistrationState, SwimLevel } from '@dabei/domain';
import { grouped, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidList } from './uuid-list';

/** A living registration, in whichever household it was made. */
export interface KnownPlace extends ExistingRegistration {
  campaignId: string;
  householdId: string;
  protected: boolean;
}

/** A child as the rules see it. */
export interface WishChild {
  id: string;
  householdId: string;
  firstName: string;
  lastName: string;
  birthDate: string;
  swimLevel: SwimLevel | null;
  existing: KnownPlace[];
}

interface ChildRow {
  id: string;
  household_id: string;
  first_name: string;
  last_name: string;
  birth_date: string;
  swim_level: SwimLevel | null;
}

interface PlaceRow {
  child_id: string;
  event_id: string;
  series_id: string | null;
  campaign_id: string;
  household_id: string;
  protected: boolean;
  state: RegistrationState;
  sessions: { startsAt: string; endsAt: string }[];
}

/** Two statements, however many children. */
export async function loadWishChildren(
  em: EntityManager,
  childIds: Iterable<string>,
): Promise<Map<string, WishChild>> {
  const ids = uuidList(childIds);
  const children = await rowsIn<ChildRow>(
    em,
    `select id, household_id, first_name, last_name, birth_date::text as birth_date, swim_level
     from child where id = any(?::uuid[]) order by birth_date, id`,
    [ids],
  );
  const places = await rowsIn<PlaceRow>(
    em,
    `select r.child_id, r.event_id, e.series_id, e.campaign_id, r.household_id, h.protected, r.state,
       (select coalesce(json_agg(json_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at)
          order by s.starts_at), '[]') from session s where s.event_id = e.id) as sessions
     from registration r join event e on e.id = r.event_id join household h on h.id = r.household_id
     where r.child_id = any(?::uuid[])
       and r.state in ('held', 'queued', 'confirmed', 'waiting', 'attended', 'missed')`,
    [ids],
  );
  const byChild = grouped(places, ({ child_id }) => child_id);
  return new Map(
    children.map((row) => [
      row.id,
      {
        id: row.id,
        householdId: row.household_id,
        firstName: row.first_name,
        lastName: row.last_name,
        birthDate: row.birth_date,
        swimLevel: row.swim_level,
        existing: (byChild.get(row.id) ?? []).map(toPlace),
      },
    ]),
  );
}

function toPlace(row: PlaceRow): KnownPlace {
  return {
    campaignId: row.campaign_id,
    householdId: row.household_id,
    protected: row.protected,
    eventId: row.event_id,
    seriesId: row.series_id,
    state: row.state,
    sessions: row.sessions.map(({ startsAt, endsAt }) => ({
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
    })),
  };
}
