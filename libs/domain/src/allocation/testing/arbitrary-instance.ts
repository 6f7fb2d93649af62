import fc from 'fast-check';
import type { DrawChild, DrawEvent, DrawInstance } from '../draw-instance';

/** How large a made-up instance may become; brute force wants few, feasibility may have more. */
export interface InstanceSize {
  children: number;
  events: number;
  /** Also decisions by hand; then an instance may have no solution at all. */
  byHand?: boolean;
}

const eventKey = (index: number): string => `e${String(index + 1)}`;
const childKey = (index: number): string => `c${String(index + 1)}`;

const someSpans = fc
  .array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 2 })
  .chain((starts) =>
    fc.integer({ min: 1, max: 3 }).map((length) =>
      starts.map((start, index) => ({
        start: start + 20 * index,
        end: start + length + 20 * index,
      })),
    ),
  );

const anEvent = (index: number): fc.Arbitrary<DrawEvent> =>
  fc
    .record({
      capacity: fc.integer({ min: 0, max: 3 }),
      reserved: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 2 })),
      minimum: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 3 })),
      offer: fc.constantFrom('o1', 'o2', 'o3', 'o4', 'o5'),
      spans: someSpans,
      onTheBus: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
    })
    .map(({ onTheBus, ...event }) => ({
      ...event,
      key: eventKey(index),
      reserved: Math.min(event.reserved, event.capacity),
      shared: onTheBus ? ['bus'] : [],
    }));

function aChild(
  index: number,
  events: readonly string[],
  byHand: boolean,
): fc.Arbitrary<DrawChild> {
  const some = fc.subarray([...events]);
  const seldom = byHand
    ? fc.oneof({ weight: 5, arbitrary: fc.constant<string[]>([]) }, some)
    : fc.constant<string[]>([]);
  return fc
    .record({
      wishes: fc.shuffledSubarray([...events]),
      maxPlaces: fc.integer({ min: 1, max: 3 }),
      limited: some,
      atMost: fc.integer({ min: 0, max: 2 }),
      priority: fc.boolean(),
      reducedFee: fc.boolean(),
      forced: seldom,
      forbidden: seldom,
    })
    .map(({ limited, atMost, forced, forbidden, ...child }) => ({
      ...child,
      key: childKey(index),
      lot: index + 1,
      limits: limited.length > 1 ? [{ events: limited, atMost }] : [],
      forced: forced.slice(0, 1).filter((event) => child.wishes.includes(event)),
      forbidden: forbidden
        .slice(0, 1)
        .filter((event) => child.wishes.includes(event) && !forced.slice(0, 1).includes(event)),
    }));
}

const distinct = <T>(count: number, one: (index: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.tuple(...Array.from({ length: count }, (_, index) => one(index)));

function filled(children: number, events: number, byHand: boolean): fc.Arbitrary<DrawInstance> {
  const keys = Array.from({ length: events }, (_, index) => eventKey(index));
  const members = fc.shuffledSubarray(
    Array.from({ length: children }, (_, index) => childKey(index)),
  );
  return fc
    .record({
      children: distinct(children, (index) => aChild(index, keys, byHand)),
      events: distinct(events, anEvent),
      lots: fc.shuffledSubarray(
        Array.from({ length: children }, (_, index) => index + 1),
        { minLength: children },
      ),
      members,
      together: fc.constantFrom<('only' | 'rather')[]>('only', 'rather'),
      seats: fc.integer({ min: 0, max: 4 }),
    })
    .map(({ lots, members: inGroup, together, seats, ...rest }) => ({
      events: rest.events,
      children: rest.children.map((child, index) => ({ ...child, lot: lots[index] ?? index + 1 })),
      groups: inGroup.length > 1 ? [{ members: inGroup.slice(0, 3), together }] : [],
      shared: [{ key: 'bus', capacity: seats }],
    }));
}

/** Tiny instances with every rule in them: few places, overlaps, minimums, a bus, a group, limits. */
export function anyInstance({ children, events, byHand = false }: InstanceSize) {
  return fc
    .record({
      children: fc.integer({ min: 1, max: children }),
      events: fc.integer({ min: 1, max: events }),
    })
    .chain((size) => filled(size.children, size.events, byHand));
}
