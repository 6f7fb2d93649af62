import type { ProgrammeFilter } from './programme-filter';

type Query = Record<string, string | undefined>;

function wholeNumber(text: string | undefined, from: number, to: number): number | undefined {
  const value = Number(text);
  return text && Number.isInteger(value) && value >= from && value <= to ? value : undefined;
}

/** Reads a filter from the address; what makes no sense there is ignored. */
export function filterFromQuery(query: Query): ProgrammeFilter {
  const price = query['price'];
  return {
    q: query['q']?.trim().slice(0, 80) || undefined,
    age: wholeNumber(query['age'], 0, 27),
    born: wholeNumber(query['born'], 1990, 2100),
    week: /^\d{4}-\d{2}-\d{2}$/.test(query['week'] ?? '') ? query['week'] : undefined,
    day: wholeNumber(query['day'], 1, 7),
    free: query['free'] === '1' || undefined,
    price: price === 'free' || price === 'ten' ? price : undefined,
    place: query['place'] || undefined,
    topic: query['topic'] || undefined,
    organiser: query['organiser'] || undefined,
    accessible: query['accessible'] === '1' || undefined,
  };
}

/** How many of its wishes are set, without the search text. */
export function activeWishes(filter: ProgrammeFilter): number {
  const wishes: Record<string, unknown> = { ...filter, q: undefined };
  return Object.values(wishes).filter((value) => value !== undefined).length;
}
