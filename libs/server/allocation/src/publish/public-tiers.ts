import { tierValues, type DrawInstance, type Proof } from '@dabei/domain';
import type { DrawFile, DrawFileTier } from './draw-file';
import { publicInstance, publicPlacements, publicUncounted } from './public-instance';
import { tierBound } from './tier-bound';

const tiers = ['places', 'first-three'] as const;
const noProof = { multipliers: [] };

/** The tiers anyone can check, with what these proofs show; what they do not show stays "at most so many more". */
export function publicTiers(
  rest: DrawInstance,
  file: Omit<DrawFile, 'tiers'>,
  proofs: ReadonlyMap<string, Proof> = new Map(),
): DrawFileTier[] {
  const uncounted = publicUncounted(file);
  const values = tierValues(publicInstance(file), publicPlacements(file.rows), uncounted);
  return tiers.map((tier): DrawFileTier => {
    const proof = proofs.get(tier) ?? noProof;
    const bound = tierBound(rest, uncounted, tier, values.places, proof);
    if (bound !== null) return { tier, value: values[tier], bound, proof };
    const most = tierBound(rest, uncounted, tier, values.places, noProof) ?? values[tier];
    return { tier, value: values[tier], bound: most, proof: noProof };
  });
}
