import { targetOf, type TransitionTable } from '../transitions/transition-table';

/** A donor's promise: held until the code is typed, promised until a day, kept when the gift came. */
export const pledgeStates = ['held', 'promised', 'kept', 'cancelled', 'lapsed'] as const;
export type PledgeState = (typeof pledgeStates)[number];

export const pledgeMoves = ['confirm', 'keep', 'cancel', 'lapse'] as const;
export type PledgeMove = (typeof pledgeMoves)[number];

/** Every allowed change of a pledge (issue 5 rule 9). A gift may come after the promise was given up: see intake. */
export const pledgeTransitions = {
  held: { confirm: 'promised', keep: 'kept', cancel: 'cancelled', lapse: 'lapsed' },
  promised: { keep: 'kept', cancel: 'cancelled', lapse: 'lapsed' },
  kept: {},
  cancelled: {},
  lapsed: {},
} as const satisfies TransitionTable<PledgeState, PledgeMove>;

/** The state a move leads to, or null where it is not allowed. */
export const pledgeAfter = (state: PledgeState, move: PledgeMove): PledgeState | null =>
  targetOf<PledgeState, PledgeMove>(pledgeTransitions, state, move);

/** Issue 5 rule 9: unconfirmed, a wish is held this long. */
export const PLEDGE_HOLD_MINUTES = 30;
