import { compareTiers, type Guarantee } from '@dabei/domain';
import { type MisreportGain } from '@dabei/domain/testing';
import { type OneSize } from './one-size';

export interface Goal {
  goal: string;
  reached: boolean;
}

const exact = ['places', 'priority', 'first-three'];
const most: Record<number, { seconds: number; megabytes?: number }> = {
  420: { seconds: 5 },
  3000: { seconds: 30, megabytes: 600 },
};

/** What one size must keep; seconds are those of one core, whatever else the machine does meanwhile. */
export function goalsOfSize({ children, columns, certain, cpuSeconds }: OneSize): Goal[] {
  const [ours, ...others] = columns;
  if (!ours) return [];
  const goals: Goal[] = certain
    .filter(({ tier }) => exact.includes(tier))
    .map(({ tier, value, certified }) => ({
      goal: `${children}: ${tier} ${value}, certificate ${certified}`,
      reached: certified === value,
    }));
  const points = certain.find(({ tier }) => tier === 'satisfaction');
  if (points) {
    const gap = (100 * (points.certified - points.value)) / Math.max(1, points.certified);
    goals.push({
      goal: `${children}: satisfaction certified within ${gap.toFixed(3)} % (0.1 %)`,
      reached: gap <= 0.1,
    });
  }
  for (const other of others) {
    goals.push({
      goal: `${children}: ahead of ${other.rule} in tier order`,
      reached: compareTiers(ours.tiers, other.tiers) > 0,
    });
  }
  const limit = most[children];
  if (!limit) return goals;
  goals.push({
    goal: `${children}: ${cpuSeconds.toFixed(1)} s of one core (${limit.seconds} s)`,
    reached: cpuSeconds <= limit.seconds,
  });
  if (limit.megabytes !== undefined) {
    goals.push({
      goal: `${children}: ${ours.megabytes} MB (${limit.megabytes} MB)`,
      reached: ours.megabytes <= limit.megabytes,
    });
  }
  return goals;
}

/**
 * No list may win the hottest event more often than an honest one. Friends left out are shown but are no goal: a child
 * alone needs one seat where a group needs several, and that is so, not a lie.
 */
export function goalsOfMisreports(guarantee: Guarantee, gains: readonly MisreportGain[]): Goal[] {
  const lists = gains.filter(({ strategy }) => strategy !== 'friends-omitted');
  return lists.map(({ strategy, winsHonest, winsLying, withinFivePoints }) => ({
    goal: `${guarantee}: ${strategy} wins ${winsLying.toFixed(1)} %, honest ${winsHonest.toFixed(1)} % (+5)`,
    reached: withinFivePoints,
  }));
}
