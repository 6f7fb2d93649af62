import {
  buildProgramme,
  canonical,
  certifiedBound,
  type DrawInstance,
  type Proof,
} from '@dabei/domain';
import type { DrawFileTier } from './draw-file';

/**
 * How many children no result can exceed in a tier, recomputed from the proof in exact arithmetic, where at least
 * `reached` children have a place. Null when the proof proves nothing.
 */
export function tierBound(
  rest: DrawInstance,
  uncounted: ReadonlySet<string>,
  tier: DrawFileTier['tier'],
  reached: number,
  proof: Proof,
): number | null {
  return certifiedBound(
    buildProgramme(canonical(rest), uncounted),
    tier,
    { places: reached },
    proof,
  );
}
