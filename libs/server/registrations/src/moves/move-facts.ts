import { afterOverride, mayTakePlace, type Refusal, type Verdict } from '@dabei/domain';
import { Household, type Registration } from '@dabei/server/database';
import { DomainError, notFound } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { loadChildFacts } from '../places/child-facts';
import { loadEventFacts, type EventFacts } from '../places/event-facts';

/** One registration on its way to another event. */
export interface MoveFacts {
  from: EventFacts;
  to: EventFacts;
  household: Household;
  verdict: Verdict;
}

/** Loads both events and asks the policy about the new one, as if the old place were given back already. */
export async function loadMoveFacts(
  em: EntityManager,
  registration: Registration,
  target: { eventId: string; overrides: readonly string[] },
  { now, zone }: { now: Date; zone: string },
): Promise<MoveFacts> {
  const events = await loadEventFacts(em, [registration.eventId, target.eventId]);
  const from = events.get(registration.eventId);
  const to = events.get(target.eventId);
  const child = (await loadChildFacts(em, [registration.childId])).get(registration.childId);
  if (from === undefined || to === undefined || child === undefined) throw notFound();
  if (to.policy.status === 'draft') throw notFound();
  const household = await em.findOneOrFail(Household, { id: registration.householdId });
  const asked = mayTakePlace({
    now,
    zone,
    channel: 'office',
    campaign: to.campaign,
    event: to.policy,
    child: { ...child, resident: household.resident, hasHealthNote: false },
    existing: child.existing
      .filter(({ registrationId }) => registrationId !== registration.id)
      .map((other) => ({ ...other, otherCampaign: other.campaignId !== to.campaignId })),
  });
  const lifted = target.overrides as Refusal['reason'][];
  return { from, to, household, verdict: afterOverride(asked, lifted) };
}

/** Only a place or a rank can be moved; refuses with `already-<state>`, `code-missing`, `same-event`. */
export function refuseUnmovable({ state, eventId }: Registration, targetEventId: string): void {
  if (eventId === targetEventId) throw new DomainError('conflict', { reason: 'same-event' });
  if (state === 'held' || state === 'queued')
    throw new DomainError('conflict', { reason: 'code-missing' });
  if (state !== 'confirmed' && state !== 'waiting')
    throw new DomainError('conflict', { reason: `already-${state}` });
}
