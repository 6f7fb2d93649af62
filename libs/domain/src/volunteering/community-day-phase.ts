import { targetOf, type TransitionTable } from '../transitions/transition-table';

/** The phases of a community day, in the order it lives through them. */
export const communityDayPhases = ['preparing', 'open', 'closed', 'day', 'over', 'erased'] as const;
export type CommunityDayPhase = (typeof communityDayPhases)[number];

export const communityDayMoves = ['advance', 'go-back', 'erase'] as const;
export type CommunityDayMove = (typeof communityDayMoves)[number];

/** Every allowed change of phase. The office can take a step back until the day is over; `over` closes its shifts. */
export const communityDayTransitions = {
  preparing: { advance: 'open' },
  open: { advance: 'closed', 'go-back': 'preparing' },
  closed: { advance: 'day', 'go-back': 'open' },
  day: { advance: 'over', 'go-back': 'closed' },
  over: { erase: 'erased' },
  erased: {},
} as const satisfies TransitionTable<CommunityDayPhase, CommunityDayMove>;

/** What a step of a community day depends on. */
export interface CommunityDayMoveFacts {
  shifts: number;
  /** Sign-ups that keep a place. */
  keptShifts: number;
  /** There is a call for booths. */
  hasCall: boolean;
  /** Booths that were handed in and still hope or count. */
  booths: number;
}

export type CommunityDayMoveResult =
  | { outcome: 'moved'; to: CommunityDayPhase }
  | {
      outcome: 'refused';
      reason: 'not-in-this-phase' | 'no-shifts' | 'has-volunteers' | 'has-booths';
    };

/**
 * May the day take this step? It opens only with a shift to take or a call for booths, and goes back to preparing only
 * while nobody has signed up or handed in. Refused with `not-in-this-phase`, `no-shifts`, `has-volunteers`, `has-booths`.
 */
export function moveCommunityDay(
  phase: CommunityDayPhase,
  move: CommunityDayMove,
  { shifts, keptShifts, hasCall, booths }: CommunityDayMoveFacts,
): CommunityDayMoveResult {
  const to = targetOf<CommunityDayPhase, CommunityDayMove>(communityDayTransitions, phase, move);
  if (to === null) return { outcome: 'refused', reason: 'not-in-this-phase' };
  if (to === 'open' && move === 'advance' && shifts === 0 && !hasCall)
    return { outcome: 'refused', reason: 'no-shifts' };
  if (to === 'preparing' && keptShifts > 0) return { outcome: 'refused', reason: 'has-volunteers' };
  return to === 'preparing' && booths > 0
    ? { outcome: 'refused', reason: 'has-booths' }
    : { outcome: 'moved', to };
}

/** Is the day shown to everybody? From its opening until its personal data is gone. */
export const isPublicCommunityDay = (phase: CommunityDayPhase): boolean =>
  phase === 'open' || phase === 'closed' || phase === 'day' || phase === 'over';
