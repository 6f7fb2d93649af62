import {
  firstStart,
  localDateOf,
  partiesOf,
  quotasForAll,
  roomOf,
  type Party,
  type WaitingEntry,
} from '@dabei/domain';
import { Registration } from '@dabei/server/database';
import { DomainError, notFound } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { loadEventFacts, type EventFacts } from '../places/event-facts';
import type { PlaceLock } from '../places/place-lock';
import { eventsOnOneBus } from '../places/events-on-one-bus';
import type { ReleaseExpiredHolds } from '../places/release-expired-holds';
import { loadLine } from './load-line';

/** Who is served out of turn: a group that stays together as a whole, each member on a free seat. */
export interface ChosenParty {
  event: EventFacts;
  members: { registrationId: string; quotaId: string }[];
}

/**
 * Takes the locks of everybody who stays together with this registration, counts, and finds free seats for all
 * of them. Refuses with `already-<state>`, `has-offer`, `code-missing`, `event-started`, `full`: a place that
 * is not free is given to nobody, whatever the reason.
 */
export async function chosenParty(
  em: EntityManager,
  registrationId: string,
  places: { lock: PlaceLock; expired: ReleaseExpiredHolds },
  { now, zone }: { now: Date; zone: string },
): Promise<ChosenParty> {
  const chosen = await em.findOne(Registration, { id: registrationId });
  if (chosen === null) throw notFound();
  const group =
    chosen.groupId === null || chosen.groupId === undefined
      ? [chosen]
      : await em.find(Registration, { groupId: chosen.groupId });
  const events = await eventsOnOneBus(em, [chosen.eventId]);
  await places.lock.take(em, {
    householdIds: group.map(({ householdId }) => householdId),
    childIds: group.map(({ childId }) => childId),
    eventIds: events,
  });
  for (const member of group) await em.refresh(member);
  await places.expired.release(em, events, now);
  const event = (await loadEventFacts(em, [chosen.eventId])).get(chosen.eventId);
  if (event === undefined) throw notFound();
  const start = firstStart(event.policy.sessions);
  if (event.policy.status !== 'published' || start === null || start <= now) {
    throw new DomainError('closed', { reason: 'event-started' });
  }
  const party = partyOf(await loadLine(em, event.id), chosen);
  const room = roomOf(event.quotas, localDateOf(now, zone));
  const quotaIds = quotasForAll(room, party);
  if (quotaIds === null) throw new DomainError('conflict', { reason: 'full' });
  return {
    event,
    members: party.map((entry, index) => ({
      registrationId: entry.registrationId,
      quotaId: quotaIds[index] ?? '',
    })),
  };
}

function partyOf(line: readonly WaitingEntry[], { id, state }: Registration): Party {
  const own = line.find((entry) => entry.registrationId === id);
  if (own === undefined) throw new DomainError('conflict', { reason: `already-${state}` });
  if (own.hasOpenOffer) throw new DomainError('conflict', { reason: 'has-offer' });
  const party = partiesOf(line).find((one) => one.some((e) => e.registrationId === id));
  if (party === undefined) throw new DomainError('conflict', { reason: 'has-offer' });
  if (party.some(({ codeMissing }) => codeMissing))
    throw new DomainError('conflict', { reason: 'code-missing' });
  return party;
}
