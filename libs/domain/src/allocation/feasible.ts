import { boundGroups } from './bound-groups';
import {
  type DrawChild,
  type DrawEvent,
  type DrawInstance,
  type DrawPlacement,
} from './draw-instance';

/** What a set of placements may break; `unknown` means that the child or event is not in this draw. */
export type ViolationCode =
  | 'unknown'
  | 'twice'
  | 'not-wished'
  | 'forbidden'
  | 'forced-missing'
  | 'own-limit'
  | 'week-limit'
  | 'overlap'
  | 'same-offer'
  | 'capacity'
  | 'reserved'
  | 'shared'
  | 'below-minimum'
  | 'only-together';

/** One broken rule; `child`, `event` and `shared` are keys of the instance, as far as they apply. */
export interface Violation {
  code: ViolationCode;
  child?: string;
  event?: string;
  shared?: string;
}

interface Outcome {
  instance: DrawInstance;
  /** Events of each child. */
  eventsOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Children at each event. */
  childrenAt: ReadonlyMap<string, readonly DrawChild[]>;
  events: ReadonlyMap<string, DrawEvent>;
}

/**
 * Every hard rule of the draw that these placements break; empty when they may stand. It knows nothing of solver or
 * model and is what a result is checked with by whoever does not trust them.
 *
 * A place given by hand counts against every rule like others do, but needs no wish, and an event somebody was put
 * into by hand takes place whatever its minimum: that is what the hand decided. Source: hard rules of the draw.
 */
export function checkPlacements(
  instance: DrawInstance,
  placements: readonly DrawPlacement[],
): Violation[] {
  const { outcome, violations } = read(instance, placements);
  return [
    ...violations,
    ...instance.children.flatMap((child) => checkChild(child, outcome)),
    ...instance.events.flatMap((event) => checkEvent(event, outcome)),
    ...checkShared(outcome),
    ...checkGroups(outcome),
  ];
}

function read(instance: DrawInstance, placements: readonly DrawPlacement[]) {
  const children = new Map(instance.children.map((child) => [child.key, child]));
  const events = new Map(instance.events.map((event) => [event.key, event]));
  const eventsOf = new Map<string, Set<string>>(
    instance.children.map(({ key }) => [key, new Set()]),
  );
  const childrenAt = new Map<string, DrawChild[]>(instance.events.map(({ key }) => [key, []]));
  const violations: Violation[] = [];
  for (const placement of placements) {
    const child = children.get(placement.child);
    const mine = eventsOf.get(placement.child);
    const there = childrenAt.get(placement.event);
    if (!child || !mine || !there) violations.push({ code: 'unknown', ...placement });
    else if (mine.has(placement.event)) violations.push({ code: 'twice', ...placement });
    else {
      mine.add(placement.event);
      there.push(child);
    }
  }
  const outcome: Outcome = { instance, eventsOf, childrenAt, events };
  return { outcome, violations };
}

function checkChild(child: DrawChild, { eventsOf, events }: Outcome): Violation[] {
  const mine = eventsOf.get(child.key) ?? new Set<string>();
  const found: Violation[] = [];
  const say = (code: ViolationCode, event?: string) => {
    found.push(
      event === undefined ? { code, child: child.key } : { code, child: child.key, event },
    );
  };
  for (const event of mine) {
    if (!child.wishes.includes(event) && !child.forced.includes(event)) say('not-wished', event);
    if (child.forbidden.includes(event)) say('forbidden', event);
  }
  for (const event of child.forced) if (!mine.has(event)) say('forced-missing', event);
  if (mine.size > child.maxPlaces) say('own-limit');
  for (const limit of child.limits) {
    if (new Set(limit.events.filter((event) => mine.has(event))).size > limit.atMost) {
      say('week-limit');
    }
  }
  const there = [...mine].flatMap((event) => events.get(event) ?? []);
  for (const [index, one] of there.entries()) {
    for (const other of there.slice(0, index)) {
      if (one.offer === other.offer) say('same-offer', one.key);
      if (overlap(one, other)) say('overlap', one.key);
    }
  }
  return found;
}

/** Whether a child cannot be at both; spans that only touch do not collide. */
export function overlap(one: DrawEvent, other: DrawEvent): boolean {
  return one.spans.some((a) => other.spans.some((b) => a.start < b.end && b.start < a.end));
}

/** Somebody was put there by hand: the event takes place even below its minimum. */
export function runsByHand(instance: DrawInstance): ReadonlySet<string> {
  return new Set(instance.children.flatMap((child) => child.forced));
}

function checkEvent(event: DrawEvent, { childrenAt }: Outcome): Violation[] {
  const there = childrenAt.get(event.key) ?? [];
  const found: Violation[] = [];
  if (there.length > event.capacity) found.push({ code: 'capacity', event: event.key });
  const fullFee = there.filter((child) => !child.reducedFee).length;
  if (event.reserved > 0 && fullFee > event.capacity - event.reserved)
    found.push({ code: 'reserved', event: event.key });
  const byHand = there.some((child) => child.forced.includes(event.key));
  if (there.length > 0 && there.length < event.minimum && !byHand) {
    found.push({ code: 'below-minimum', event: event.key });
  }
  return found;
}

function checkShared({ instance, childrenAt }: Outcome): Violation[] {
  return instance.shared.flatMap(({ key, capacity }) => {
    const seats = instance.events
      .filter((event) => event.shared.includes(key))
      .reduce((sum, event) => sum + (childrenAt.get(event.key)?.length ?? 0), 0);
    return seats > capacity ? [{ code: 'shared' as const, shared: key }] : [];
  });
}

function checkGroups({ instance, eventsOf }: Outcome): Violation[] {
  return boundGroups(instance).flatMap(({ group, events }) => {
    if (group.together !== 'only') return [];
    return events.flatMap((event) => {
      const placed = group.members.filter((member) => eventsOf.get(member)?.has(event));
      const whole = placed.length === 0 || placed.length === group.members.length;
      return whole ? [] : [{ code: 'only-together' as const, child: placed[0], event }];
    });
  });
}
