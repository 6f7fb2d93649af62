import { treePhaseAfter, type TreePhase } from './tree-phase';

/** Everything but the counts goes when the campaign is counted and its day has come, never before (rule 11). */
export const mayEraseTree = (
  phase: TreePhase,
  { today, eraseOn }: { today: string; eraseOn: string },
): boolean => treePhaseAfter(phase, 'erase') !== null && today >= eraseOn;
