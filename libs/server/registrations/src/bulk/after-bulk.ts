import { type Outbox, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * What a bulk action leaves to be done when it is over, in the transaction that ends it: every line it touched is
 * served once, not once for each of a thousand, and every family is told once, of all its children.
 */
export async function afterBulk(
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
  const families = await rowsIn<{ household_id: string }>(
    em,
    `select distinct r.household_id from bulk_item i join bulk_job j on j.id = i.job_id
       join registration r on r.id = i.registration_id
     where i.job_id = ? and i.state = 'done' and j.kind in ('cancel', 'move')`,
    [jobId],
  );
  for (const { household_id } of families)
    outbox.add(em, 'bulk-ended', { jobId, householdId: household_id }, now);
  await em.flush();
}
