import type { DrawChange } from '@dabei/contracts';
import type { DrawChild, DrawEvent, DrawInstance, DrawSpan } from '@dabei/domain';

/** What a change needs to know beside the instance. */
export interface ChangeFacts {
  /** By event id. */
  eventKeys: ReadonlyMap<string, string>;
  /** A second date as the draw measures time. */
  spanOf: (startsAt: string, endsAt: string) => DrawSpan;
}

/** The instance with one or more numbers changed, for "what if". Nothing real changes with it. */
export function applyChanges(
  instance: DrawInstance,
  changes: readonly DrawChange[],
  facts: ChangeFacts,
): DrawInstance {
  return changes.reduce(
    (before, change, index) => applyOne(before, change, facts, index),
    instance,
  );
}

function applyOne(
  instance: DrawInstance,
  change: DrawChange,
  { eventKeys, spanOf }: ChangeFacts,
  index: number,
): DrawInstance {
  const key = eventKeys.get(change.eventId);
  const event = instance.events.find((one) => one.key === key);
  if (event === undefined) return instance;
  switch (change.kind) {
    case 'capacity':
      return withEvent(instance, { ...event, ...roomFor(event, change.capacity) });
    case 'minimum':
      return withEvent(instance, { ...event, minimum: change.minimum });
    case 'second-date': {
      const second = {
        ...event,
        key: `${event.key}+${String(index + 1)}`,
        spans: [spanOf(change.startsAt, change.endsAt)],
      };
      // whoever wishes the event wishes its second date right after it
      return {
        ...instance,
        events: [...instance.events, second],
        children: instance.children.map((child) => wishesAfter(child, event.key, second.key)),
      };
    }
    case 'merge': {
      const into = eventKeys.get(change.intoEventId);
      return into === undefined || into === event.key
        ? instance
        : {
            ...withEvent(instance, gone(event)),
            children: instance.children.map((c) => wishesInstead(c, event.key, into)),
          };
    }
    case 'cancel':
      return {
        ...withEvent(instance, gone(event)),
        children: instance.children.map((child) => withoutWish(child, event.key)),
      };
  }
}

const roomFor = ({ reserved }: DrawEvent, capacity: number) => ({
  capacity,
  reserved: Math.min(reserved, capacity),
});

/** It does not take place: nobody sits there, and it misses nobody. */
const gone = (event: DrawEvent): DrawEvent => ({
  ...event,
  capacity: 0,
  reserved: 0,
  minimum: 0,
});

const withEvent = (instance: DrawInstance, event: DrawEvent): DrawInstance => ({
  ...instance,
  events: instance.events.map((one) => (one.key === event.key ? event : one)),
});

function wishesAfter(child: DrawChild, key: string, next: string): DrawChild {
  return {
    ...child,
    wishes: child.wishes.flatMap((wish) => (wish === key ? [wish, next] : [wish])),
    limits: child.limits.map((limit) =>
      limit.events.includes(key) ? { ...limit, events: [...limit.events, next] } : limit,
    ),
  };
}

/** Both events on the list become one wish, at the better of their two ranks. */
function wishesInstead(child: DrawChild, key: string, into: string): DrawChild {
  if (!child.wishes.includes(key)) return child;
  const named = child.wishes.map((wish) => (wish === key ? into : wish));
  return { ...withoutWish(child, key), wishes: [...new Set(named)] };
}

const withoutWish = (child: DrawChild, key: string): DrawChild => ({
  ...child,
  wishes: child.wishes.filter((wish) => wish !== key),
  forced: child.forced.filter((wish) => wish !== key),
  limits: child.limits.map((limit) => ({
    ...limit,
    events: limit.events.filter((wish) => wish !== key),
  })),
});
