import type { DrawChild, DrawEvent, DrawInstance, DrawPlacement } from '../draw-instance';
import { checkPlacements } from '../feasible';
import { compareTiers, tierValues, type TierValues } from '../tiers';

export interface BestOfAll {
  placements: readonly DrawPlacement[];
  values: TierValues;
}

const subsets = <T>(list: readonly T[]): T[][] =>
  list.reduce<T[][]>((all, one) => [...all, ...all.map((some) => [...some, one])], [[]]);

const withoutLimits = (event: DrawEvent): DrawEvent => ({
  ...event,
  capacity: Infinity,
  reserved: 0,
  minimum: 0,
  shared: [],
});

/** Every set of places this child could hold if it were alone and seats were endless. */
function choicesOf(instance: DrawInstance, child: DrawChild): DrawPlacement[][] {
  const alone: DrawInstance = {
    children: [child],
    events: instance.events.map(withoutLimits),
    groups: [],
    shared: [],
  };
  return subsets([...new Set([...child.wishes, ...child.forced])])
    .map((events) => events.map((event) => ({ child: child.key, event })))
    .filter((placements) => checkPlacements(alone, placements).length === 0);
}

/**
 * Looks at every result that may stand and keeps the best; null when none may. For tiny instances only. Children in
 * `uncounted` count in satisfaction and lots only.
 */
export function bruteForce(
  instance: DrawInstance,
  uncounted: ReadonlySet<string> = new Set(),
): BestOfAll | null {
  const choices = instance.children.map((child) => choicesOf(instance, child));
  const seats = new Map(instance.events.map(({ key, capacity }) => [key, capacity]));
  const found: { best: BestOfAll | null } = { best: null };

  const choose = (index: number, placements: readonly DrawPlacement[]): void => {
    const mine = choices[index];
    if (mine === undefined) {
      if (checkPlacements(instance, placements).length > 0) return;
      const values = tierValues(instance, placements, uncounted);
      if (found.best === null || compareTiers(values, found.best.values) > 0) {
        found.best = { placements, values };
      }
      return;
    }
    for (const choice of mine) {
      if (choice.some(({ event }) => (seats.get(event) ?? 0) < 1)) continue;
      for (const { event } of choice) seats.set(event, (seats.get(event) ?? 0) - 1);
      choose(index + 1, [...placements, ...choice]);
      for (const { event } of choice) seats.set(event, (seats.get(event) ?? 0) + 1);
    }
  };

  choose(0, []);
  return found.best;
}
