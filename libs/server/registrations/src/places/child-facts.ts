import {
  withoutHidden,
  type ExistingRegistration,
  type RegistrationState,
  type SwimLevel,
} from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { loadEarlierPresses, type EarlierPress } from './earlier-presses';

/** A living registration of the child, in whichever household it was made. */
export interface KnownRegistration extends ExistingRegistration {
  registrationId: string;
  campaignId: string;
  householdId: string;
  /** The household's place and time are hidden from everybody else. */
  protected: boolean;
}

/** A child as the rules see it, with its living registrations in every household it belongs to. */
export interface ChildFacts {
  id: string;
  firstName: string;
  birthDate: string;
  swimLevel: SwimLevel | null;
  existing: KnownRegistration[];
  /** In campaigns with a limit per day. */
  presses: EarlierPress[];
}

interface ChildRow {
  id: string;
  first_name: string;
  birth_date: string;
  swim_level: SwimLevel | null;
}

interface ExistingRow {
  id: string;
  child_id: string;
  event_id: string;
  series_id: string | null;
  campaign_id: string;
  household_id: string;
  protected: boolean;
  state: RegistrationState;
  sessions: { startsAt: string; endsAt: string }[];
}

export async function loadChildFacts(
  em: EntityManager,
  childIds: readonly string[],
): Promise<Map<string, ChildFacts>> {
  if (childIds.length === 0) return new Map();
  const ids = `{${childIds.join(',')}}`;
  const children = await rowsIn<ChildRow>(
    em,
    'select id, first_name, birth_date::text as birth_date, swim_level from child where id = any(?::uuid[])',
    [ids],
  );
  const existing = await rowsIn<ExistingRow>(
    em,
    `select r.id, r.child_id, r.event_id, e.series_id, e.campaign_id, r.household_id, h.protected,
       r.state,
       (select coalesce(json_agg(json_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at)
          order by s.starts_at), '[]') from session s where s.event_id = e.id) as sessions
     from registration r join event e on e.id = r.event_id join household h on h.id = r.household_id
     where r.child_id = any(?::uuid[])
       and r.state in ('held', 'queued', 'confirmed', 'waiting', 'attended', 'missed')`,
    [ids],
  );
  const presses = await loadEarlierPresses(em, childIds);
  return new Map(
    children.map((child) => [
      child.id,
      {
        id: child.id,
        firstName: child.first_name,
        birthDate: child.birth_date,
        swimLevel: child.swim_level,
        existing: existing.filter(({ child_id }) => child_id === child.id).map(toExisting),
        presses: presses.get(child.id) ?? [],
      },
    ]),
  );
}

function toExisting(row: ExistingRow): ChildFacts['existing'][number] {
  return {
    registrationId: row.id,
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

/** What the child has got as far as this household may know of it. */
export const withoutHiddenPlaces = (
  { existing, presses }: Pick<ChildFacts, 'existing' | 'presses'>,
  householdId: string | null,
): Pick<ChildFacts, 'existing' | 'presses'> => ({
  existing: withoutHidden(existing, householdId),
  presses: withoutHidden(presses, householdId),
});
