import type { EventInput } from '@dabei/contracts';
import type { Event } from '@dabei/server/database';
import { DomainError } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { livingRegistrations } from './living-registrations';
import { missingForPublishing } from './missing-for-publishing';

const conflict = (reason: string): DomainError => new DomainError('conflict', { reason });

/** What the event's present state does not allow. */
export async function refuseUnfit(
  em: EntityManager,
  event: Event,
  input: EventInput,
): Promise<void> {
  if (event.status === 'cancelled') throw conflict('event-cancelled');
  const missing = event.status === 'published' ? missingForPublishing(input) : null;
  if (missing !== null) throw conflict(missing);
  const leavesUs = event.registration === 'with-us' && input.registration !== 'with-us';
  if (leavesUs && (await livingRegistrations(em, event.id)) > 0)
    throw conflict('event-has-registrations');
}
