import { targetOf, type TransitionTable } from '../transitions/transition-table';

/**
 * The states of a seller number of a Kleiderbörse. `held` has a number and `queued` stands in the line, both with the
 * e-mail code not typed yet; `brought` has handed in its things; `settled` is counted and paid out.
 */
export const numberStates = [
  'held',
  'queued',
  'confirmed',
  'waiting',
  'offered',
  'brought',
  'settled',
  'cancelled',
  'expired',
] as const;
export type NumberState = (typeof numberStates)[number];

/** What can happen to it; `place` is the office or a draw giving a number, `reopen` the undo of a settlement. */
export const numberMoves = [
  'confirm',
  'expire',
  'place',
  'offer',
  'accept',
  'decline',
  'lapse',
  'bring',
  'undo-bring',
  'settle',
  'reopen',
  'cancel',
  'reinstate',
] as const;
export type NumberMove = (typeof numberMoves)[number];

/**
 * Every allowed change of a seller number. For `place`, `offer` and `reinstate` the caller makes sure under the lock that
 * a number is free. Who brought things cannot cancel any more: they are settled, even with nothing sold.
 */
export const numberTransitions = {
  held: { confirm: 'confirmed', expire: 'expired', cancel: 'cancelled' },
  queued: { confirm: 'waiting', expire: 'expired', cancel: 'cancelled' },
  confirmed: { bring: 'brought', cancel: 'cancelled' },
  waiting: { place: 'confirmed', offer: 'offered', cancel: 'cancelled' },
  offered: { accept: 'confirmed', decline: 'cancelled', lapse: 'expired', cancel: 'cancelled' },
  brought: { settle: 'settled', 'undo-bring': 'confirmed' },
  settled: { reopen: 'brought' },
  cancelled: { reinstate: 'confirmed' },
  expired: {},
} as const satisfies TransitionTable<NumberState, NumberMove>;

export type NumberMoveResult =
  { outcome: 'moved'; to: NumberState } | { outcome: 'refused'; reason: 'not-in-this-state' };

/** Decides whether a seller number may change its state; refused with `not-in-this-state`. */
export function moveNumber(state: NumberState, move: NumberMove): NumberMoveResult {
  const to = targetOf<NumberState, NumberMove>(numberTransitions, state, move);
  return to === null
    ? { outcome: 'refused', reason: 'not-in-this-state' }
    : { outcome: 'moved', to };
}

/** The states a move may start from, for the one conditional statement that lets a single caller win. */
export function numberStatesBefore(move: NumberMove): NumberState[] {
  return numberStates.filter(
    (state) => targetOf<NumberState, NumberMove>(numberTransitions, state, move) !== null,
  );
}

/** Does it use up one of the numbers? (held, confirmed, offered, brought, settled) */
export function keepsNumber(state: NumberState): boolean {
  return !['queued', 'waiting', 'cancelled', 'expired'].includes(state);
}

/** Does it stand in the line? (queued, waiting) */
export function waitsForNumber(state: NumberState): boolean {
  return state === 'queued' || state === 'waiting';
}
