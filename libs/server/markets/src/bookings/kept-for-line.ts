import { nextPitchOffers } from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { lineOf } from './give-next';
import { isFree, type PlanPitchRow } from './plan-pitches';

/**
 * Free pitches that are somebody's turn although nobody was asked yet: at night no offer is made, and a hold that ran
 * out may not have been seen. Nobody who presses a button overtakes the line.
 */
export async function keptForLine(
  em: EntityManager,
  marketId: string,
  pitches: readonly PlanPitchRow[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const free = pitches.filter(isFree);
  const line = free.length === 0 ? [] : await lineOf(em, marketId);
  if (line.length === 0) return new Set();
  const everybody = line.map((entry) => ({ ...entry, codeMissing: false }));
  const { offers } = nextPitchOffers(everybody, free, now);
  return new Set(offers.flatMap(({ pitchIds }) => pitchIds));
}
