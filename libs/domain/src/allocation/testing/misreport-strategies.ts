import type { DrawChild, DrawInstance } from '../draw-instance';

/** Ways to write down something else than what the child wants. */
export const strategies = [
  'only-the-first',
  'first-three',
  'first-and-four-hopeless',
  'popular-first',
  'safe-ones-dropped',
  'friends-omitted',
] as const;
export type Strategy = (typeof strategies)[number];

/** Wishes per place, from all lists; how hot an event is. */
export function heat(instance: DrawInstance): Map<string, number> {
  const wished = new Map<string, number>();
  for (const { wishes } of instance.children) {
    for (const wish of wishes) wished.set(wish, (wished.get(wish) ?? 0) + 1);
  }
  return new Map(
    instance.events.map(({ key, capacity }) => [
      key,
      (wished.get(key) ?? 0) / Math.max(1, capacity),
    ]),
  );
}

function lie(
  strategy: Strategy,
  { wishes }: DrawChild,
  hot: Map<string, number>,
): readonly string[] {
  const heatOf = (event: string) => hot.get(event) ?? 0;
  const hottestFirst = (one: string, other: string) => heatOf(other) - heatOf(one);
  switch (strategy) {
    case 'only-the-first':
      return wishes.slice(0, 1);
    case 'first-three':
      return wishes.slice(0, 3);
    case 'first-and-four-hopeless': {
      const hopeless = [...hot.keys()].filter((event) => event !== wishes[0]).sort(hottestFirst);
      return [...wishes.slice(0, 1), ...hopeless.slice(0, 4)];
    }
    case 'popular-first':
      return [...wishes].sort(hottestFirst);
    case 'safe-ones-dropped': {
      const risky = wishes.filter((event) => heatOf(event) > 1);
      return risky.length > 0 ? risky : wishes;
    }
    case 'friends-omitted':
      return wishes;
  }
}

/** The same season where this one child (by key) plays the strategy and everybody else is honest. */
export function misreported(
  instance: DrawInstance,
  liar: DrawChild,
  strategy: Strategy,
  hot: Map<string, number>,
): DrawInstance {
  const wishes = lie(strategy, liar, hot);
  return {
    ...instance,
    children: instance.children.map((child) =>
      child.key === liar.key ? { ...child, wishes } : child,
    ),
    groups:
      strategy === 'friends-omitted'
        ? instance.groups.flatMap((group) => {
            const members = group.members.filter((member) => member !== liar.key);
            return members.length > 1 ? [{ ...group, members }] : [];
          })
        : instance.groups,
  };
}
