import type { DrawInstance, DrawResult } from '@dabei/domain';
import type { DrawFile } from './draw-file';

/** How the public knows an event. */
export interface EventNames {
  slug: string;
  title: string;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Events and buses under public names only: a bus is its number, an offer the first of its dates. */
export function publicEvents(
  instance: DrawInstance,
  names: ReadonlyMap<string, EventNames>,
  hot: Pick<DrawResult['hot'], 'events'>,
): Pick<DrawFile, 'events' | 'buses'> {
  const found = instance.events
    .flatMap((event) => {
      const name = names.get(event.key);
      return name === undefined ? [] : [{ event, name }];
    })
    .sort((one, other) => compare(one.name.slug, other.name.slug));
  const busOf = new Map<string, string>();
  for (const { event } of found) {
    for (const bus of event.shared)
      busOf.set(bus, busOf.get(bus) ?? `bus-${String(busOf.size + 1)}`);
  }
  const offerOf = (offer: string) =>
    found.find(({ event }) => event.offer === offer)?.name.slug ?? '';
  return {
    events: found.map(({ event, name }) => ({
      slug: name.slug,
      title: name.title,
      capacity: event.capacity,
      minimum: event.minimum,
      offer: offerOf(event.offer),
      spans: event.spans.map(({ start, end }) => ({ start, end })),
      shared: event.shared.map((bus) => busOf.get(bus) ?? ''),
      hot: hot.events.some((one) => one.event === event.key),
      repeatable: false,
    })),
    buses: instance.shared
      .flatMap(({ key, capacity }) => {
        const bus = busOf.get(key);
        return bus === undefined ? [] : [{ key: bus, capacity }];
      })
      .sort((one, other) => compare(one.key, other.key)),
  };
}
