import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface OverlappingPlace {
  registrationId: string;
  eventId: string;
  title: string;
  /** Of the other guardian's household: not to be named and not to be given up by this one. */
  foreign: boolean;
}

/** Places the child of a registration has at the time of its event. */
export async function overlappingPlaces(
  em: EntityManager,
  registrationId: string,
): Promise<OverlappingPlace[]> {
  return rowsIn<OverlappingPlace>(
    em,
    `select distinct r.id as "registrationId", e.id as "eventId", e.title,
       r.household_id <> own.household_id as foreign
     from registration own
       join session s on s.event_id = own.event_id
       join registration_span span on span.child_id = own.child_id
         and tstzrange(s.starts_at, s.ends_at) && span.span
       join registration r on r.id = span.registration_id
       join event e on e.id = r.event_id
     where own.id = ? and span.occupies and not span.overlap_overridden
       and r.event_id <> own.event_id and r.state in ('held', 'confirmed')`,
    [registrationId],
  );
}
