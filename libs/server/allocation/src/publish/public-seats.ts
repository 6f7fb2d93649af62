import { openPlaces, type DrawEvent, type DrawInstance } from '@dabei/domain';
import type { DrawFileInput } from './draw-file-input';

/**
 * Events and buses as if the children whose list stays closed, and the places they sit on, did not exist. Reserved
 * places are not there either: an event has the places of the open rows and those anybody could still take.
 */
export function publicSeats(
  { instance, result, childOf }: Pick<DrawFileInput, 'instance' | 'result' | 'childOf'>,
  withheld: ReadonlySet<string>,
): DrawInstance {
  const hidden = new Set([...withheld].flatMap((nonce) => childOf.get(nonce) ?? []));
  const placesAt = (event: string) => result.placements.filter((place) => place.event === event);
  const hiddenAt = (event: string) => placesAt(event).filter(({ child }) => hidden.has(child));
  const ridersOf = (bus: string) =>
    instance.events
      .filter(({ shared }) => shared.includes(bus))
      .reduce((sum, { key }) => sum + hiddenAt(key).length, 0);
  return {
    ...instance,
    events: instance.events.map((event) => {
      const taken = hiddenAt(event.key).length;
      const seated = placesAt(event.key).length - taken;
      return {
        ...event,
        capacity: seated + freeForAll({ instance, result }, event),
        minimum: Math.max(0, event.minimum - taken),
      };
    }),
    shared: instance.shared.map((bus) => ({ ...bus, capacity: bus.capacity - ridersOf(bus.key) })),
  };
}

/**
 * Places anybody could still take. At an event with reserved places their number would tell how many children sit
 * on those; so it is what is left of the places for everybody, at a hot event after the lottery among all.
 */
function freeForAll(
  { instance, result }: Pick<DrawFileInput, 'instance' | 'result'>,
  event: DrawEvent,
): number {
  const isReduced = new Set(
    instance.children.filter(({ reducedFee }) => reducedFee).map(({ key }) => key),
  );
  const there = result.placements.filter((place) => place.event === event.key);
  const left = event.capacity - there.length;
  if (event.reserved === 0) return left;
  const open = openPlaces(event);
  const fullFee = there.filter(({ child }) => !isReduced.has(child)).length;
  if (left <= 0 || fullFee >= open) return 0;
  if (!result.hot.events.some((hot) => hot.event === event.key))
    return Math.max(1, open - there.length);
  return Math.max(0, open - settledFirst(instance, result, event));
}

/** Seats that were settled before or in the lottery among all. */
function settledFirst(
  { children }: DrawInstance,
  { hot }: DrawFileInput['result'],
  event: DrawEvent,
): number {
  const byHand = children.filter(({ forced }) => forced.includes(event.key)).length;
  const at = (list: readonly { event: string }[]) =>
    list.filter((place) => place.event === event.key).length;
  return byHand + at(hot.placements) + at(hot.needed);
}
