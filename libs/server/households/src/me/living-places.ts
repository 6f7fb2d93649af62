import { ageFor, firstStart, localDateOf, type AgeRule } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** A place or a wait of a child at an event that is not over, with what its age must be there. */
export interface LivingPlace {
  eventId: string;
  householdId: string;
  ageRule: AgeRule;
  /** Local date; null: no sessions yet. */
  firstDay: string | null;
}

interface Row {
  event_id: string;
  household_id: string;
  age_by: AgeRule['by'];
  age_min: number | null;
  age_max: number | null;
  sessions: { startsAt: string; endsAt: string }[];
}

/** In every household the child belongs to. */
export async function livingPlaces(
  em: EntityManager,
  childId: string,
  now: Date,
  zone: string,
): Promise<LivingPlace[]> {
  const rows = await rowsIn<Row>(
    em,
    `select r.event_id, r.household_id, e.age_by, e.age_min, e.age_max,
       (select coalesce(json_agg(json_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at)), '[]')
          from session s where s.event_id = e.id) as sessions
     from registration r join event e on e.id = r.event_id
     where r.child_id = ? and r.state in ('held', 'queued', 'confirmed', 'waiting')
       and not exists (select 1 from session s where s.event_id = e.id having max(s.ends_at) <= ?)
     order by r.event_id`,
    [childId, now],
  );
  return rows.map(({ event_id, household_id, age_by, age_min, age_max, sessions }) => {
    const start = firstStart(
      sessions.map(({ startsAt, endsAt }) => ({
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
      })),
    );
    return {
      eventId: event_id,
      householdId: household_id,
      ageRule: { by: age_by, min: age_min, max: age_max },
      firstDay: start === null ? null : localDateOf(start, zone),
    };
  });
}

/** Why a child born on that day may not have this place; null: it may. */
export function ageRefusal(
  { ageRule, firstDay }: LivingPlace,
  birthDate: string,
): 'too-young' | 'too-old' | null {
  if (firstDay === null) return null;
  const age = ageFor(ageRule, birthDate, firstDay);
  if (ageRule.min !== null && age < ageRule.min) return 'too-young';
  return ageRule.max !== null && age > ageRule.max ? 'too-old' : null;
}
