import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface OverlappingPlace {
  registrationId: string;
  eventId: string;
  title: string;
}

/** Places the child has at the time of this event. */
export async function overlappingPlaces(
  em: EntityManager,
  childId: string,
  eventId: string,
): Promise<OverlappingPlace[]> {
  return rowsIn<OverlappingPlace>(
    em,
    `select distinct r.id as "registrationId", e.id as "eventId", e.title
     from registration_span span join registration r on r.id = span.registration_id
       join event e on e.id = r.event_id
       join session s on s.event_id = ? and tstzrange(s.starts_at, s.ends_at) && span.span
     where span.child_id = ? and span.occupies and not span.overlap_overridden and r.event_id <> ?
       and r.state in ('held', 'confirmed')`,
    [eventId, childId, eventId],
  );
}
