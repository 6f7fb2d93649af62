import { treePhaseAfter, type TreeMove, type TreePhase } from './tree-phase';

/** What a step of the campaign depends on. */
export interface TreeMoveFacts {
  /** A text of the consent in German is stored. */
  hasConsent: boolean;
  /** Wishes about which somebody must still do something. */
  openWishes: number;
}

export type TreeMoveResult =
  | { outcome: 'moved'; to: TreePhase }
  | { outcome: 'refused'; reason: 'not-in-this-phase' | 'consent-missing' | 'wishes-open' };

/**
 * May the campaign take this step? Nothing is collected without a text to agree to (rule 5), and it is counted only
 * when no wish is open (rule 10).
 */
export function moveTree(
  phase: TreePhase,
  move: Exclude<TreeMove, 'erase'>,
  { hasConsent, openWishes }: TreeMoveFacts,
): TreeMoveResult {
  const to = treePhaseAfter(phase, move);
  if (to === null) return { outcome: 'refused', reason: 'not-in-this-phase' };
  if (to === 'collecting' && move === 'advance' && !hasConsent)
    return { outcome: 'refused', reason: 'consent-missing' };
  return to === 'counted' && openWishes > 0
    ? { outcome: 'refused', reason: 'wishes-open' }
    : { outcome: 'moved', to };
}

/** Are wishes checked and numbers given now? From the first wish until the gifts are handed over. */
export const mayPublishWishes = (phase: TreePhase): boolean =>
  ['collecting', 'published', 'intake', 'gap-closing'].includes(phase);
