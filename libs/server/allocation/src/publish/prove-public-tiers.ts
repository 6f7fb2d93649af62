import { buildProgramme, canonical, type DrawInstance } from '@dabei/domain';
import type { Highs } from 'highs';
import type { StopAsked } from '../solve/solver-model';
import { StagedSolve } from '../solve/staged-solve';
import type { DrawFile, DrawFileTier } from './draw-file';
import { publicUncounted } from './public-instance';
import { publicTiers } from './public-tiers';

/**
 * Proves the tiers anyone can check, for the draw as everybody sees it: it is solved once more without reserved
 * places and the second tier, and only the proofs are kept.
 */
export function provePublicTiers(
  highs: Highs,
  rest: DrawInstance,
  file: Omit<DrawFile, 'tiers'>,
  stop: StopAsked = () => false,
): DrawFileTier[] {
  const programme = buildProgramme(canonical(rest), publicUncounted(file));
  const { proofs } = new StagedSolve(highs, programme, stop, () => undefined).run();
  const found = new Map(proofs.map(({ tier, certificate }) => [tier as string, certificate]));
  return publicTiers(rest, file, found);
}
