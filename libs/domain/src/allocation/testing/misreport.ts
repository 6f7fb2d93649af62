import type { DrawChild, DrawInstance, DrawPlacement } from '../draw-instance';
import { heat, misreported, strategies, type Strategy } from './misreport-strategies';
import { satisfactionOf } from './satisfaction';
import { SeededRandom } from './seeded-random';

export type DrawRule = (instance: DrawInstance) => DrawPlacement[] | Promise<DrawPlacement[]>;

export interface MisreportOptions {
  /** How many children are sampled; 40 in the yardsticks. */
  children: number;
  /** How often the lots are drawn anew; honest and dishonest list always meet the same lots. */
  lotteries: number;
  seed: number;
  only?: readonly Strategy[];
}

export interface MisreportGain {
  strategy: Strategy;
  /** Pairs of a child and a lottery in which the strategy changes something at all. */
  tries: number;
  /** Percent of the tries that win the child's first wish, an overbooked event. */
  winsHonest: number;
  winsLying: number;
  /** Percent of the tries in which the child is better or worse off, measured by its true list. */
  better: number;
  worse: number;
  /** Goal: not more than five points more often. */
  withinFivePoints: boolean;
}

const firstWishesOf = (instance: DrawInstance, event: string): number =>
  instance.children.filter(({ wishes }) => wishes[0] === event).length;

/** Children who want an overbooked event most of all; a quarter of them with friends, if there are so many. */
function sample(instance: DrawInstance, count: number, random: SeededRandom): DrawChild[] {
  const overbooked = new Set(
    instance.events
      .filter(({ key, capacity }) => firstWishesOf(instance, key) > capacity)
      .map(({ key }) => key),
  );
  const grouped = new Set(instance.groups.flatMap(({ members }) => members));
  const wanting = random
    .shuffled(instance.children)
    .filter(({ wishes }) => wishes.length > 3 && overbooked.has(wishes[0] ?? ''));
  const withFriends = wanting.filter(({ key }) => grouped.has(key)).slice(0, Math.ceil(count / 4));
  const others = wanting.filter((child) => !withFriends.includes(child));
  return [...withFriends, ...others].slice(0, count);
}

function withLots(instance: DrawInstance, random: SeededRandom): DrawInstance {
  const lots = random.shuffled(instance.children.map(({ lot }) => lot));
  return {
    ...instance,
    children: instance.children.map((child, index) => ({
      ...child,
      lot: lots[index] ?? child.lot,
    })),
  };
}

const heldBy = (placements: readonly DrawPlacement[], child: string): string[] =>
  placements.filter((placement) => placement.child === child).map(({ event }) => event);

interface Outcome {
  won: boolean;
  satisfaction: number;
}

function outcome(
  instance: DrawInstance,
  child: DrawChild,
  placements: readonly DrawPlacement[],
): Outcome {
  const held = heldBy(placements, child.key);
  return {
    won: held.includes(child.wishes[0] ?? ''),
    satisfaction: satisfactionOf(instance, child, held),
  };
}

const percent = (part: number, of: number): number => (of === 0 ? 0 : (100 * part) / of);

function gainOf(strategy: Strategy, pairs: readonly { honest: Outcome; lying: Outcome }[]) {
  const share = (holds: (pair: { honest: Outcome; lying: Outcome }) => boolean) =>
    percent(pairs.filter(holds).length, pairs.length);
  const winsHonest = share(({ honest }) => honest.won);
  const winsLying = share(({ lying }) => lying.won);
  return {
    strategy,
    tries: pairs.length,
    winsHonest,
    winsLying,
    better: share(({ honest, lying }) => lying.satisfaction > honest.satisfaction + 1e-9),
    worse: share(({ honest, lying }) => lying.satisfaction < honest.satisfaction - 1e-9),
    withinFivePoints: winsLying <= winsHonest + 5,
  };
}

/** What each way of writing down something untrue gains under a rule, by the same lots. */
export async function measureMisreports(
  instance: DrawInstance,
  rule: DrawRule,
  { children, lotteries, seed, only = strategies }: MisreportOptions,
): Promise<MisreportGain[]> {
  const random = new SeededRandom(seed);
  const sampled = sample(instance, children, random);
  const hot = heat(instance);
  const grouped = new Set(instance.groups.flatMap(({ members }) => members));
  const pairs = new Map(
    only.map((strategy) => [strategy, [] as { honest: Outcome; lying: Outcome }[]]),
  );
  for (let lottery = 0; lottery < lotteries; lottery += 1) {
    const drawn = withLots(instance, random);
    const honestly = await rule(drawn);
    for (const child of sampled) {
      const honest = outcome(instance, child, honestly);
      for (const [strategy, found] of pairs) {
        if (strategy === 'friends-omitted' && !grouped.has(child.key)) continue;
        const lying = await rule(misreported(drawn, child, strategy, hot));
        found.push({ honest, lying: outcome(instance, child, lying) });
      }
    }
  }
  return [...pairs].map(([strategy, found]) => gainOf(strategy, found));
}
