import type { EventInput } from '@dabei/contracts';
import type { Event } from '@dabei/server/database';

/** What the editor says about the event itself; sessions, quotas and questions are rows of their own. */
const eventFields = [
  'title',
  'summary',
  'description',
  'topic',
  'organisationId',
  'registration',
  'organiserPhone',
  'organiserLink',
  'audience',
  'ageBy',
  'ageMin',
  'ageMax',
  'residentsFirstUntil',
  'minimumPlaces',
  'minimumDecidedOn',
  'priceCents',
  'priceSiblingCents',
  'priceReducedCents',
  'priceNote',
  'place',
  'placeAddress',
  'meetingPoint',
  'bring',
  'responsible',
  'accessible',
  'accessibilityNote',
  'swimLevelNeeded',
  'asks',
  'custody',
  'abroadDocuments',
  'allergens',
  'cancellationTerms',
] as const satisfies (keyof EventInput & keyof Event)[];

export type EventFields = Pick<EventInput, (typeof eventFields)[number]>;

const placeFields = ['place', 'placeAddress', 'meetingPoint'] as const;

/** The editor's fields of an input or of a stored event. */
export function eventFieldsOf(source: EventInput | Event): EventFields {
  return Object.fromEntries(
    eventFields.map((field) => [field, source[field] ?? null]),
  ) as unknown as EventFields;
}

/** Would families stand at another door? */
export function isElsewhere(before: Event, after: EventInput): boolean {
  return placeFields.some((field) => (before[field] ?? null) !== after[field]);
}
