import { treePhaseAfter, type TreeMove, type TreePhase } from './tree-phase';

/** What a step of the campaign depends on. */
export interface TreeMoveFacts {
  /** A text of the consent in German is stored. */
  hasConsent: boolean;
  /** Wishes about which somebody must still do something. */
  openWishes: number;
  /** Another campaign is between its first wish and its last gift. */
  anotherRuns: boolean;
}

export type TreeMoveResult =
  | { outcome: 'moved'; to: TreePhase }
  | {
      outcome: 'refused';
      reason: 'not-in-this-phase' | 'consent-missing' | 'another-runs' | 'wishes-open';
    };

/**
 * May the campaign take this step? Nothing is collected without a text to agree to (rule 5) nor beside another
 * campaign, whose bodies and donors would land in the wrong one, and it is counted only when no wish is open (rule 10).
 */
export function moveTree(
  phase: TreePhase,
  move: Exclude<TreeMove, 'give-up' | 'erase'>,
  { hasConsent, openWishes, anotherRuns }: TreeMoveFacts,
): TreeMoveResult {
  const to = treePhaseAfter(phase, move);
  if (to === null) return { outcome: 'refused', reason: 'not-in-this-phase' };
  if (to === 'collecting' && move === 'advance') {
    if (anotherRuns) return { outcome: 'refused', reason: 'another-runs' };
    if (!hasConsent) return { outcome: 'refused', reason: 'consent-missing' };
  }
  return to === 'counted' && openWishes > 0
    ? { outcome: 'refused', reason: 'wishes-open' }
    : { outcome: 'moved', to };
}

/** Are wishes checked and numbers given now? From the first wish until the gifts are handed over. */
export const mayPublishWishes = (phase: TreePhase): boolean =>
  ['collecting', 'published', 'intake', 'gap-closing'].includes(phase);
