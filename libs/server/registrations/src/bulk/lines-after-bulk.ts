import { type Outbox, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Every line a bulk action touched is served once, when it is over; not once for each of a thousand. */
export async function serveLinesOf(
  em: EntityManager,
  jobId: string,
  outbox: Outbox,
  now: Date,
): Promise<void> {
  const events = await rowsIn<{ event_id: string }>(
    em,
    `select distinct r.event_id from bulk_item i join bulk_job j on j.id = i.job_id
       join registration r on r.id = i.registration_id
     where i.job_id = ? and i.state = 'done' and j.kind in ('cancel', 'move', 'confirm')`,
    [jobId],
  );
  for (const { event_id } of events) outbox.add(em, 'places-changed', { eventId: event_id }, now);
  await em.flush();
}
