import type { EventInput, OwnEventInput } from '@dabei/contracts';

/** What most events of organisers have; the office decides about these fields. */
const decidedByOffice = {
  ageBy: 'first-day',
  residentsFirstUntil: null,
  minimumDecidedOn: null,
  priceSiblingCents: null,
  priceReducedCents: null,
  custody: 'one',
  abroadDocuments: [],
  allergens: [],
  cancellationTerms: null,
  quotas: [],
  questions: [],
} as const satisfies Partial<EventInput>;

/** What an organiser sees of an event's fields; places are a number to it. */
export const isOwnField = (field: string): boolean => !(field in decidedByOffice);

type Quotas = EventInput['quotas'];

function quotasOf(places: number | null, before: Quotas): Quotas {
  const general = before.find(({ kind }) => kind === 'general');
  if (places === null) return before.filter((quota) => quota !== general);
  if (general === undefined)
    return [{ name: 'Plätze', kind: 'general', capacity: places, reservedUntil: null }, ...before];
  // what is reserved is part of the places an organiser speaks of
  const reserved = placesIn(before.filter((quota) => quota !== general));
  return before.map((quota) =>
    quota === general ? { ...quota, capacity: Math.max(0, places - reserved) } : quota,
  );
}

/** All places of an event, the bus not counted. */
export const placesIn = (quotas: Quotas): number =>
  quotas.filter(({ kind }) => kind !== 'shared').reduce((sum, { capacity }) => sum + capacity, 0);

/** The organiser's words on top of what the office has decided before, if it has. */
export function fullInput({ places, ...own }: OwnEventInput, before?: EventInput): EventInput {
  const office = before ?? { ...decidedByOffice, abroadDocuments: [], allergens: [] };
  return {
    ...office,
    ...own,
    quotas: quotasOf(places, [...office.quotas]),
    questions: [...office.questions],
  };
}

/** The stored event as far as its organiser sees it. */
export function ownInputOf(input: EventInput): OwnEventInput {
  const {
    ageBy: _ageBy,
    residentsFirstUntil: _residents,
    minimumDecidedOn: _decided,
    priceSiblingCents: _sibling,
    priceReducedCents: _reduced,
    custody: _custody,
    abroadDocuments: _documents,
    allergens: _allergens,
    cancellationTerms: _terms,
    quotas,
    questions: _questions,
    ...own
  } = input;
  const places = placesIn(quotas);
  return { ...own, places: places === 0 ? null : places };
}
