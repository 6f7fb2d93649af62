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

export const treeMoves = ['advance', 'go-back', 'give-up', 'erase'] as const;
export type TreeMove = (typeof treeMoves)[number];

/**
 * Every allowed change of phase (issue 5 §1). The office can take a step back until it counted; `counted` needs every
 * wish closed (rule 10) and `erased` is final. `give-up` closes what nobody ever counted, so that it can be erased.
 */
export const treeTransitions = {
  preparing: { advance: 'collecting', 'give-up': 'counted' },
  collecting: { advance: 'published', 'go-back': 'preparing', 'give-up': 'counted' },
  published: { advance: 'intake', 'go-back': 'collecting', 'give-up': 'counted' },
  intake: { advance: 'gap-closing', 'go-back': 'published', 'give-up': 'counted' },
  'gap-closing': { advance: 'handover', 'go-back': 'intake', 'give-up': 'counted' },
  handover: { advance: 'counted', 'go-back': 'gap-closing', 'give-up': 'counted' },
  counted: { erase: 'erased' },
  erased: {},
} as const satisfies TransitionTable<TreePhase, TreeMove>;

/** The phase a move leads to, or null where it is not allowed. */
export const treePhaseAfter = (phase: TreePhase, move: TreeMove): TreePhase | null =>
  targetOf<TreePhase, TreeMove>(treeTransitions, phase, move);

/** From the first wish until the last gift is handed over; one campaign at a time is in it. */
export const runningTreePhases = [
  'collecting',
  'published',
  'intake',
  'gap-closing',
  'handover',
] as const satisfies readonly TreePhase[];

/**
 * Which campaign is meant where none is named: the one that runs, before it the one that is prepared, after it the
 * last that was counted. Next year's, which is only prepared, does not take this year's down.
 */
export const treePhasesByCurrency = [
  ...runningTreePhases,
  'preparing',
  'counted',
] as const satisfies readonly TreePhase[];

/** May the office promise a wish to somebody who calls? Also while gaps are closed: every gift is welcome then. */
export const officeMayPromise = (phase: TreePhase): boolean =>
  donorsMayClaim(phase) || phase === 'gap-closing';

/** May donors pick wishes? While cards hang and gifts are still brought. */
export const donorsMayClaim = (phase: TreePhase): boolean =>
  phase === 'published' || phase === 'intake';
