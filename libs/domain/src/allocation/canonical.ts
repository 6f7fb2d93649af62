import {
  type DrawChild,
  type DrawEvent,
  type DrawGroup,
  type DrawInstance,
  type DrawLimit,
  type DrawShared,
} from './draw-instance';

const inOrder = (one: readonly number[], other: readonly number[]): number => {
  for (const [index, value] of one.entries()) {
    const against = other[index];
    if (against === undefined) return 1;
    if (value !== against) return value - against;
  }
  return one.length - other.length;
};

/** Sorts by a list of numbers per element; elements with equal lists are alike in everything that counts. */
function sortedBy<T>(list: readonly T[], numbers: (one: T) => readonly number[]): T[] {
  return list
    .map((one) => ({ one, by: numbers(one) }))
    .sort((a, b) => inOrder(a.by, b.by))
    .map(({ one }) => one);
}

/** Who wishes an event at which rank, or was put there by hand: no two wished events agree in it. */
function wishers(children: readonly DrawChild[]): ReadonlyMap<string, number[]> {
  const found = new Map<string, number[]>();
  const note = (event: string, lot: number, rank: number) => {
    const list = found.get(event) ?? [];
    list.push(lot, rank);
    found.set(event, list);
  };
  for (const { lot, wishes, forced } of children) {
    for (const [rank, event] of wishes.entries()) note(event, lot, rank);
    for (const event of forced) if (!wishes.includes(event)) note(event, lot, -1);
  }
  return found;
}

function tidyChild(child: DrawChild, lot: number, position: ReadonlyMap<string, number>) {
  const known = (events: readonly string[]) =>
    [...new Set(events)].filter((event) => position.has(event));
  const sorted = (events: readonly string[]) =>
    known(events).sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0));
  const limits = child.limits.map(({ events, atMost }): DrawLimit => ({
    events: sorted(events),
    atMost,
  }));
  return {
    ...child,
    lot,
    wishes: known(child.wishes),
    forced: sorted(child.forced),
    forbidden: sorted(child.forbidden),
    limits: sortedBy(limits, ({ events, atMost }) => [
      atMost,
      ...events.map((event) => position.get(event) ?? 0),
    ]),
  };
}

/**
 * The same instance in the one order that follows from what it says: children by lot (1, 2, 3, … without gaps),
 * everything else by the children it concerns. Keys and the order of the input leave no trace, so that whoever
 * walks through it step by step decides the same whatever the ids are. Events nobody can get are left out.
 */
export function canonical(instance: DrawInstance): DrawInstance {
  const served = [...instance.children]
    .sort((a, b) => a.lot - b.lot)
    .map((child, index) => ({ ...child, lot: index + 1 }));
  const known = new Set(instance.events.map(({ key }) => key));
  const wanted = wishers(
    served.map((child) => ({
      ...child,
      wishes: [...new Set(child.wishes)].filter((event) => known.has(event)),
    })),
  );
  const events: DrawEvent[] = sortedBy(
    instance.events.filter(({ key }) => wanted.has(key)),
    ({ key }) => wanted.get(key) ?? [],
  );
  const position = new Map(events.map(({ key }, index) => [key, index]));
  const lotOf = new Map(served.map(({ key, lot }) => [key, lot]));
  const groups = instance.groups.map(({ members, together }): DrawGroup => ({
    members: [...new Set(members)].sort((a, b) => (lotOf.get(a) ?? 0) - (lotOf.get(b) ?? 0)),
    together,
  }));
  const ridersOf = ({ key, capacity }: DrawShared) => [
    capacity,
    ...events.flatMap((event, index) => (event.shared.includes(key) ? [index] : [])),
  ];
  return {
    children: served.map((child) => tidyChild(child, child.lot, position)),
    events,
    groups: sortedBy(groups, ({ members, together }) => [
      together === 'only' ? 0 : 1,
      ...members.map((member) => lotOf.get(member) ?? 0),
    ]),
    shared: sortedBy(instance.shared, ridersOf),
  };
}
