import { targetOf, type TransitionTable } from '../transitions/transition-table';

/** A donor's promise: held until the code is typed, promised until a day, kept when the gift came. */
export const pledgeStates = ['held', 'promised', 'kept', 'cancelled', 'lapsed'] as const;
export type PledgeState = (typeof pledgeStates)[number];

/**
 * `receive`: the gift of the wish is here; `receive-late`: it is, of somebody whose promise was over; `outdo`: somebody
 * else's gift came first. The three `undo-` moves are for a parcel that was taken in by mistake.
 */
export const pledgeMoves = [
  'confirm',
  'receive',
  'undo-receive',
  'receive-late',
  'undo-receive-late',
  'outdo',
  'undo-outdo',
  'cancel',
  'lapse',
] as const;
export type PledgeMove = (typeof pledgeMoves)[number];

/**
 * Every allowed change of a pledge (issue 5 rule 9). Whoever only held the wish for half an hour did not bring its
 * gift: that hold is over. A gift may come after its promise has ended, see `whoseGift`.
 */
export const pledgeTransitions = {
  held: { confirm: 'promised', receive: 'lapsed', cancel: 'cancelled', lapse: 'lapsed' },
  promised: { receive: 'kept', outdo: 'cancelled', cancel: 'cancelled', lapse: 'lapsed' },
  kept: { 'undo-receive': 'promised', 'undo-receive-late': 'lapsed' },
  cancelled: { 'receive-late': 'kept', 'undo-outdo': 'promised' },
  lapsed: { 'receive-late': 'kept' },
} as const satisfies TransitionTable<PledgeState, PledgeMove>;

/** The state a move leads to, or null where it is not allowed. */
export const pledgeAfter = (state: PledgeState, move: PledgeMove): PledgeState | null =>
  targetOf<PledgeState, PledgeMove>(pledgeTransitions, state, move);

/** Issue 5 rule 9: unconfirmed, a wish is held this long. */
export const PLEDGE_HOLD_MINUTES = 30;
