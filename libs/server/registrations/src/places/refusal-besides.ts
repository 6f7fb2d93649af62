import { mayTakePlace, type Refusal } from '@dabei/domain';
import type { Registration } from '@dabei/server/database';
import type { EntityManager } from '@mikro-orm/postgresql';
import { loadChildFacts, type ChildFacts } from './child-facts';
import { pressesIn } from './earlier-presses';
import { loadEventFacts } from './event-facts';

interface Asking {
  now: Date;
  zone: string;
  /** The place was pressed for and only waited for the code: it is a new one of the day of the press. */
  pressed?: boolean;
}

/** What a child's other places may forbid; age, residence and opening hours were asked at the button. */
const aboutOtherPlaces: readonly Refusal['reason'][] = [
  'already-registered',
  'same-series',
  'overlap',
  'too-close',
  'limit-per-child',
  'limit-per-day',
];

/**
 * Asks the policy again when a registration takes its place later than it was pressed: what the child has got
 * since counts. Returns the reason code, or null.
 */
export async function refusalBesides(
  em: EntityManager,
  registration: Registration,
  givenUp: readonly string[],
  { now, zone, pressed = false }: Asking,
): Promise<Refusal['reason'] | null> {
  const event = (await loadEventFacts(em, [registration.eventId])).get(registration.eventId);
  const child = (await loadChildFacts(em, [registration.childId])).get(registration.childId);
  if (event === undefined || child === undefined) return null;
  const left = new Set([registration.id, ...givenUp]);
  const asksPerDay = pressed && !registration.rank;
  const verdict = mayTakePlace({
    now: asksPerDay ? registration.firstPressedAt : now,
    zone,
    channel: 'office',
    campaign: event.campaign,
    event: event.policy,
    child: { ...child, resident: true, hasHealthNote: false },
    existing: child.existing
      .filter(({ registrationId }) => !left.has(registrationId))
      .map((other) => ({ ...other, otherCampaign: other.campaignId !== event.campaignId })),
    ...(asksPerDay ? { earlierPresses: pressesIn(besides(child, registration), event) } : {}),
  });
  if (verdict.allowed || registration.overlapOverridden) return null;
  return verdict.refusals.find(({ reason }) => aboutOtherPlaces.includes(reason))?.reason ?? null;
}

/** Without what waits for the same code: one after the other is decided, and those before it count. */
const besides = ({ presses }: ChildFacts, { id }: Registration): ChildFacts['presses'] =>
  presses.filter(({ registrationId, state }) => registrationId !== id && state !== 'held');
