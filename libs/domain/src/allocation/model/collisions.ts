import { type DrawEvent } from '../draw-instance';

/**
 * Sets of events of which a child can have one at most: the dates of one offer, and all that take place at one
 * moment. Together they say the same as "no two of them overlap", with few sets instead of many pairs; a set that
 * lies within another is left out.
 */
export function collisionsOf(events: readonly DrawEvent[]): string[][] {
  const offers = new Map<string, string[]>();
  for (const { key, offer } of events) offers.set(offer, [...(offers.get(offer) ?? []), key]);
  const moments = new Set(events.flatMap(({ spans }) => spans.map(({ start }) => start)));
  const running = [...moments]
    .sort((a, b) => a - b)
    .map((moment) =>
      events
        .filter(({ spans }) => spans.some(({ start, end }) => start <= moment && moment < end))
        .map(({ key }) => key),
    );
  const sets = [...offers.values(), ...running].filter((set) => set.length > 1);
  return sets.filter(
    (set, index) =>
      !sets.some(
        (other, at) =>
          at !== index &&
          (other.length > set.length || (other.length === set.length && at < index)) &&
          set.every((key) => other.includes(key)),
      ),
  );
}
