import { targetOf, type TransitionTable } from '../transitions/transition-table';

/**
 * The phases of a campaign, in the order it lives through them. `wishing` and `drawing` only where families wish
 * first: they rank until a date, then the office draws, and what is left is registered for.
 */
export const campaignPhases = [
  'draft',
  'announced',
  'wishing',
  'drawing',
  'open',
  'closed',
  'running',
  'done',
  'erased',
] as const;
export type CampaignPhase = (typeof campaignPhases)[number];

/**
 * The acts that change a phase. `collect` opens the wish lists, `freeze` closes them, `extend` lets families wish
 * on before anything is drawn. `reopen` is the announced extension, `withdraw` takes the announcement back.
 */
export const campaignMoves = [
  'announce',
  'collect',
  'freeze',
  'extend',
  'open',
  'close',
  'reopen',
  'start',
  'finish',
  'erase',
  'withdraw',
] as const;
export type CampaignMove = (typeof campaignMoves)[number];

/** Every allowed change of phase on one screen (issues 2 §3 and 4 §1). Nothing returns from `erased`. */
export const campaignTransitions = {
  draft: { announce: 'announced' },
  announced: { collect: 'wishing', open: 'open', withdraw: 'draft' },
  wishing: { freeze: 'drawing' },
  drawing: { open: 'open', extend: 'wishing' },
  open: { close: 'closed' },
  closed: { start: 'running', reopen: 'open' },
  running: { finish: 'done' },
  done: { erase: 'erased' },
  erased: {},
} as const satisfies TransitionTable<CampaignPhase, CampaignMove>;

export type CampaignMoveResult =
  { outcome: 'moved'; to: CampaignPhase } | { outcome: 'refused'; reason: 'not-in-this-phase' };

/** Decides whether a campaign may change its phase; refused with `not-in-this-phase`. */
export function moveCampaign(phase: CampaignPhase, move: CampaignMove): CampaignMoveResult {
  const to = targetOf<CampaignPhase, CampaignMove>(campaignTransitions, phase, move);
  return to === null
    ? { outcome: 'refused', reason: 'not-in-this-phase' }
    : { outcome: 'moved', to };
}
