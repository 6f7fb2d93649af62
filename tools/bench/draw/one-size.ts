import { tierValues, type DrawInstance, type DrawPlacement, type TierValues } from '@dabei/domain';
import {
  aSeason,
  lotteryPerEvent,
  measure,
  snakeDraft,
  starRule,
  type Measures,
  type SeasonWish,
} from '@dabei/domain/testing';
import { solveDraw } from '@dabei/server/draw-solver';

/** One column of the comparison. */
export interface Column {
  rule: string;
  measures: Measures;
  tiers: TierValues;
  seconds: number;
  /** Of this process, the season and the program themselves included. */
  megabytes: number;
}

/** What is certain about our result. */
export interface Certainty {
  tier: string;
  value: number;
  bound: number;
  certified: number;
}

export interface OneSize {
  children: number;
  columns: Column[];
  certain: Certainty[];
  /** Of the whole process while it solved. */
  cpuSeconds: number;
  hot: { events: number; places: number };
}

const rules = { star: starRule, lottery: lotteryPerEvent, snake: snakeDraft };
const peak = () => Math.round(process.resourceUsage().maxRSS / 1024);

function column(
  rule: string,
  season: DrawInstance,
  placements: readonly DrawPlacement[],
  seconds: number,
): Column {
  const megabytes = peak();
  const tiers = tierValues(season, placements);
  return { rule, measures: measure(season, placements), tiers, seconds, megabytes };
}

/** Ours first, so that the peak of memory is ours; then the others on the same season. */
export async function oneSize(wish: SeasonWish): Promise<OneSize> {
  const season = aSeason(wish);
  // the bundled thread lies where the worker has it
  const thread = new URL('../apps/worker/draw-solver.js', import.meta.url);
  const before = process.cpuUsage();
  const { result, seconds } = await solveDraw(season, { thread, seconds: 600 });
  const { user, system } = process.cpuUsage(before);
  const columns = [column('ours', season, result.placements, seconds)];
  for (const [name, rule] of Object.entries(rules)) {
    const began = performance.now();
    const placements = rule(season);
    columns.push(column(name, season, placements, (performance.now() - began) / 1000));
  }
  return {
    children: wish.children,
    columns,
    certain: result.tiers.map(({ tier, value, bound, certified }) => ({
      tier,
      value,
      bound,
      certified,
    })),
    cpuSeconds: (user + system) / 1e6,
    hot: { events: result.hot.events.length, places: result.hot.placements.length },
  };
}
