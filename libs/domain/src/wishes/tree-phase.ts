import { targetOf, type TransitionTable } from '../transitions/transition-table';

/** The phases of a wish tree campaign, in the order it lives through them. */
export const treePhases = [
  'preparing',
  'collecting',
  'published',
  'intake',
  'gap-closing',
  'handover',
  'counted',
  'erased',
] as const;
export type TreePhase = (typeof treePhases)[number];

export const treeMoves = ['advance', 'go-back', 'erase'] as const;
export type TreeMove = (typeof treeMoves)[number];

/**
 * Every allowed change of phase (issue 5 §1). The office can take a step back until it counted; `counted` needs every
 * wish closed (rule 10) and `erased` is final.
 */
export const treeTransitions = {
  preparing: { advance: 'collecting' },
  collecting: { advance: 'published', 'go-back': 'preparing' },
  published: { advance: 'intake', 'go-back': 'collecting' },
  intake: { advance: 'gap-closing', 'go-back': 'published' },
  'gap-closing': { advance: 'handover', 'go-back': 'intake' },
  handover: { advance: 'counted', 'go-back': 'gap-closing' },
  counted: { erase: 'erased' },
  erased: {},
} as const satisfies TransitionTable<TreePhase, TreeMove>;

/** The phase a move leads to, or null where it is not allowed. */
export const treePhaseAfter = (phase: TreePhase, move: TreeMove): TreePhase | null =>
  targetOf<TreePhase, TreeMove>(treeTransitions, phase, move);

/** May donors pick wishes? While cards hang and gifts are still brought. */
export const donorsMayClaim = (phase: TreePhase): boolean =>
  phase === 'published' || phase === 'intake';
