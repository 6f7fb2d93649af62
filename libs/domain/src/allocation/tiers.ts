import { boundGroups } from './bound-groups';
import { type DrawInstance, type DrawPlacement } from './draw-instance';
import { FIRST_WISHES, satisfactionOf, TOGETHER_POINTS } from './satisfaction';

/**
 * What the draw makes as large as possible, strictly in this order: `places` children with at least one place,
 * `priority` those among them that came away empty last season or hold the hardship mark, `first-three` children
 * with one of their first three wishes, `satisfaction` points, and `lots`, which decides between what is still equal.
 */
export const drawTiers = ['places', 'priority', 'first-three', 'satisfaction', 'lots'] as const;
export type DrawTier = (typeof drawTiers)[number];
export type TierValues = Readonly<Record<DrawTier, number>>;

/**
 * How much a child's points weigh between equal results: the child served first weighs as much as there are
 * children, the last one 1. Lottery numbers only order the children; gaps between them mean nothing.
 */
export function lotWeights(instance: DrawInstance): ReadonlyMap<string, number> {
  const served = [...instance.children].sort((a, b) => a.lot - b.lot);
  return new Map(served.map((child, index) => [child.key, served.length - index]));
}

/**
 * What a set of placements reaches in every tier; whole numbers. It does not ask whether they may stand.
 * Children in `uncounted` count in satisfaction and lots only.
 */
export function tierValues(
  instance: DrawInstance,
  placements: readonly DrawPlacement[],
  uncounted: ReadonlySet<string> = new Set(),
): TierValues {
  const eventsOf = new Map<string, Set<string>>(
    instance.children.map(({ key }) => [key, new Set()]),
  );
  for (const { child, event } of placements) eventsOf.get(child)?.add(event);
  const weights = lotWeights(instance);
  const values = { places: 0, priority: 0, 'first-three': 0, satisfaction: 0, lots: 0 };
  for (const child of instance.children) {
    const ranks = [...(eventsOf.get(child.key) ?? [])].map((event) => child.wishes.indexOf(event));
    const points = satisfactionOf(ranks);
    const counts = !uncounted.has(child.key);
    if (counts && ranks.length > 0) values.places += 1;
    if (counts && ranks.length > 0 && child.priority) values.priority += 1;
    if (counts && ranks.some((rank) => rank >= 0 && rank < FIRST_WISHES))
      values['first-three'] += 1;
    values.satisfaction += points;
    values.lots += points * (weights.get(child.key) ?? 0);
  }
  for (const { group, events } of boundGroups(instance)) {
    if (group.together !== 'rather') continue;
    const together = events.filter((event) =>
      group.members.every((member) => eventsOf.get(member)?.has(event)),
    );
    values.satisfaction += together.length * TOGETHER_POINTS * (group.members.length - 1);
  }
  return values;
}

/** Negative when the first is worse: the first tier in which they differ decides. */
export function compareTiers(one: TierValues, other: TierValues): number {
  for (const tier of drawTiers) if (one[tier] !== other[tier]) return one[tier] - other[tier];
  return 0;
}
