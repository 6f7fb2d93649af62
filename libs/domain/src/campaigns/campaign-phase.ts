import { targetOf, type TransitionTable } from '../transitions/transition-table';

/** The phases of a campaign, in the order it lives through them. */
export const campaignPhases = [
  'draft',
  'announced',
  'open',
  'closed',
  'running',
  'done',
  'erased',
] as const;
export type CampaignPhase = (typeof campaignPhases)[number];

/** The acts that change a phase. `reopen` is the announced extension, `withdraw` takes the announcement back. */
export const campaignMoves = [
  'announce',
  'open',
  'close',
  'reopen',
  'start',
  'finish',
  'erase',
  'withdraw',
] as const;
export type CampaignMove = (typeof campaignMoves)[number];

/** Every allowed change of phase on one screen (issue 2 §3). Nothing returns from `erased`. */
export const campaignTransitions = {
  draft: { announce: 'announced' },
  announced: { open: 'open', withdraw: 'draft' },
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
