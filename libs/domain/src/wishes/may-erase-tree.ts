import { addDays } from '../time/calendar-date';
import { treePhaseAfter, type TreePhase } from './tree-phase';

interface Days {
  today: string;
  eraseOn: string;
}

/** Everything but the counts goes when the campaign is counted and its day has come, never before (rule 11). */
export const mayEraseTree = (phase: TreePhase, { today, eraseOn }: Days): boolean =>
  treePhaseAfter(phase, 'erase') !== null && today >= eraseOn;

/** So long before the day the office is told that a campaign is not counted yet. */
export const ERASE_WARNING_DAYS = 14;

/** So long after the day a campaign nobody counted is closed as it is, and erased like any other. */
export const ERASE_GRACE_DAYS = 14;

/** Was a campaign forgotten? Rule 11 holds for it, too. */
export const isTreeForgotten = (phase: TreePhase, { today, eraseOn }: Days): boolean =>
  treePhaseAfter(phase, 'give-up') !== null && today >= addDays(eraseOn, ERASE_GRACE_DAYS);
