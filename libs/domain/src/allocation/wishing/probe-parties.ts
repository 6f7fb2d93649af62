import type { DrawGroup, DrawInstance } from '../draw-instance';

const LARGEST_PARTY = 6;

/** So many children are asked at least, and never so many that the draw becomes another one. */
const FEWEST = 3;
const PART_OF_CHILDREN = 0.15;

/** A number from 0 (inside) to 1 (outside), from a seed of the caller's. */
export type Random = () => number;

const pick = (random: Random, count: number): number => Math.floor(random() * count);

/** The same things in another order. */
export function shuffled<T>(things: readonly T[], random: Random): T[] {
  const order = [...things];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = pick(random, last + 1);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}

/** The same wishes with lots drawn anew. */
export function withOtherLots(instance: DrawInstance, random: Random): DrawInstance {
  const lots = shuffled(
    instance.children.map((_, index) => index + 1),
    random,
  );
  return {
    ...instance,
    children: instance.children.map((child, index) => ({ ...child, lot: lots[index] ?? 0 })),
  };
}

/**
 * Some children who wish alone are asked to go with others who wish the same event, as friends would: so that "how
 * likely is it for three" has an answer before three families have chosen it. Real groups stay.
 */
export function withProbes(instance: DrawInstance, random: Random): DrawInstance {
  const bound = new Set(instance.groups.flatMap(({ members }) => members));
  let left = Math.max(FEWEST, Math.round(instance.children.length * PART_OF_CHILDREN));
  const probes: DrawGroup[] = [];
  for (const child of shuffled(instance.children, random)) {
    if (left < 2) break;
    const event = child.wishes[pick(random, Math.min(5, child.wishes.length))];
    if (event === undefined || bound.has(child.key)) continue;
    const size = 2 + pick(random, Math.min(LARGEST_PARTY, left) - 1);
    const mates = shuffled(
      instance.children.filter(
        ({ key, wishes }) => key !== child.key && !bound.has(key) && wishes.includes(event),
      ),
      random,
    ).slice(0, size - 1);
    if (mates.length < size - 1) continue;
    const members = [child.key, ...mates.map(({ key }) => key)];
    for (const member of members) bound.add(member);
    probes.push({ members, together: 'only' });
    left -= size;
  }
  return { ...instance, groups: [...instance.groups, ...probes] };
}
