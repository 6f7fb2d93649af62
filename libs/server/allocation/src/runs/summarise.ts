import type { DrawSummary } from '@dabei/contracts';
import { FIRST_WISHES, type DrawInstance, type DrawPlacement } from '@dabei/domain';
import type { PreparedRun } from './prepare-run';

/** Ranks counted one by one; the last count is "later than that". */
const RANKS = 10;

/**
 * The counts that say what a run would mean for the children. Whoever handed in a list counts, also where the rules
 * allow none of its wishes; a place given by hand that was not wished counts as a place, later than any wish.
 */
export function summarise(
  { instance, lists }: Pick<PreparedRun, 'instance' | 'lists'>,
  placements: readonly DrawPlacement[],
): DrawSummary {
  const given = new Map<string, string[]>();
  for (const { child, event } of placements) given.set(child, [...(given.get(child) ?? []), event]);
  const best = instance.children.map(({ key, wishes }) => {
    const ranks = (given.get(key) ?? []).map((event) => {
      const rank = wishes.indexOf(event);
      return rank < 0 ? RANKS : rank;
    });
    return ranks.length === 0 ? null : Math.min(...ranks);
  });
  const placed = instance.children.filter(({ key }) => given.has(key)).length;
  const groups = groupsOf(instance, given);
  return {
    children: instance.children.length,
    wishes: [...lists.values()].reduce((sum, { wishes }) => sum + wishes.length, 0),
    places: instance.events.reduce((sum, { capacity }) => sum + capacity, 0),
    placesGiven: placements.length,
    placed,
    emptyHanded: instance.children.length - placed,
    firstWish: best.filter((rank) => rank === 0).length,
    firstThree: best.filter((rank) => rank !== null && rank < FIRST_WISHES).length,
    groupsTogether: groups.together,
    groupsSplit: groups.split,
    eventsBelowMinimum: belowMinimum(instance, placements),
    byRank: Array.from(
      { length: RANKS + 1 },
      (_, rank) => best.filter((one) => one !== null && Math.min(one, RANKS) === rank).length,
    ),
  };
}

/** Together: all members share at least one event; split: somebody got an event all wished, and not all did. */
function groupsOf(
  { groups, children }: DrawInstance,
  given: ReadonlyMap<string, readonly string[]>,
): { together: number; split: number } {
  const wishesOf = new Map(children.map(({ key, wishes }) => [key, wishes]));
  let together = 0;
  let split = 0;
  for (const { members } of groups) {
    const [first = '', ...others] = members;
    const common = (wishesOf.get(first) ?? []).filter((event) =>
      others.every((member) => wishesOf.get(member)?.includes(event)),
    );
    const had = common.map(
      (event) => members.filter((member) => given.get(member)?.includes(event)).length,
    );
    if (had.some((count) => count === members.length)) together += 1;
    else if (had.some((count) => count > 0)) split += 1;
  }
  return { together, split };
}

function belowMinimum(instance: DrawInstance, placements: readonly DrawPlacement[]): number {
  return instance.events.filter(({ key, minimum }) => {
    const seated = placements.filter(({ event }) => event === key).length;
    return seated < minimum;
  }).length;
}
