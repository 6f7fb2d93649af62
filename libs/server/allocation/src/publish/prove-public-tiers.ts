import { buildProgramme, canonical, tierValues, type DrawInstance } from '@dabei/domain';
import type { Highs } from 'highs';
import type { StopAsked } from '../solve/solver-model';
import { StagedSolve } from '../solve/staged-solve';
import type { DrawFile, DrawFileTier } from './draw-file';
import { publicInstance, publicPlacements, publicUncounted } from './public-instance';
import { tierBound } from './tier-bound';

const publicTiers = ['places', 'first-three'] as const;
const noProof = { multipliers: [] };

/**
 * Proves the tiers anyone can check, for the draw as everybody sees it: it is solved once more without reserved
 * places and the second tier, and only the proofs are kept. What they cannot show stays "at most so many more".
 */
export function provePublicTiers(
  highs: Highs,
  rest: DrawInstance,
  file: Omit<DrawFile, 'tiers'>,
  stop: StopAsked = () => false,
): DrawFileTier[] {
  const uncounted = publicUncounted(file);
  const programme = buildProgramme(canonical(rest), uncounted);
  const { proofs } = new StagedSolve(highs, programme, stop, () => undefined).run();
  const values = tierValues(publicInstance(file), publicPlacements(file.rows), uncounted);
  return publicTiers.map((tier): DrawFileTier => {
    const proof = proofs.find((one) => one.tier === tier)?.certificate ?? noProof;
    const bound = tierBound(rest, uncounted, tier, values.places, proof);
    if (bound !== null) return { tier, value: values[tier], bound, proof };
    const most = tierBound(rest, uncounted, tier, values.places, noProof) ?? values[tier];
    return { tier, value: values[tier], bound: most, proof: noProof };
  });
}
