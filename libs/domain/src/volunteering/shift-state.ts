import { targetOf, type TransitionTable } from '../transitions/transition-table';

/**
 * A volunteer's sign-up for a shift. `held`: the place is kept, the e-mail code is missing; `asked`: it is kept, the
 * office decides about the role; `waiting`: in line; `thanked`: was there and the day is closed.
 */
export const shiftStates = [
  'held',
  'asked',
  'waiting',
  'taken',
  'checked-in',
  'thanked',
  'missed',
  'cancelled',
  'expired',
  'called-off',
] as const;
export type ShiftState = (typeof shiftStates)[number];

/**
 * `take` and `ask` follow a typed code or move one up from the line, as the policy answers; `decline` is the office's no
 * to the role.
 */
export const shiftMoves = [
  'take',
  'ask',
  'expire',
  'confirm',
  'decline',
  'check-in',
  'undo-check-in',
  'miss',
  'undo-miss',
  'thank',
  'cancel',
  'reinstate',
  'call-off',
] as const;
export type ShiftMove = (typeof shiftMoves)[number];

/**
 * Every allowed change of a sign-up. `missed` has given its place to whoever stands in, so that for its `check-in` and
 * `undo-miss`, as for `take`, `ask` and `reinstate`, the caller asks `mayTakeShift` again under the lock. A `held` one
 * is not called off: its address proves nothing, it expires. Nothing leaves `thanked`, `expired` and `called-off`.
 */
export const shiftTransitions = {
  held: { take: 'taken', ask: 'asked', expire: 'expired', cancel: 'cancelled' },
  asked: {
    confirm: 'taken',
    decline: 'cancelled',
    cancel: 'cancelled',
    'call-off': 'called-off',
  },
  waiting: { take: 'taken', ask: 'asked', cancel: 'cancelled', 'call-off': 'called-off' },
  taken: {
    'check-in': 'checked-in',
    miss: 'missed',
    cancel: 'cancelled',
    'call-off': 'called-off',
  },
  'checked-in': { 'undo-check-in': 'taken', thank: 'thanked' },
  thanked: {},
  missed: { 'check-in': 'checked-in', 'undo-miss': 'taken' },
  cancelled: { reinstate: 'taken' },
  expired: {},
  'called-off': {},
} as const satisfies TransitionTable<ShiftState, ShiftMove>;

export type ShiftMoveResult =
  | { outcome: 'moved'; to: ShiftState }
  | { outcome: 'already-done' }
  | { outcome: 'refused'; reason: 'not-in-this-state' };

/** Does the move lead here from anywhere? Then a second tap, or another device, wanted what is true already. */
const isWhatWasWanted = (state: ShiftState, move: ShiftMove): boolean =>
  shiftStates.some(
    (from) => targetOf<ShiftState, ShiftMove>(shiftTransitions, from, move) === state,
  );

/**
 * Decides one change of a sign-up. Taps on the day come late and twice, so what is true already is no mistake
 * (`already-done`); everything else that the table does not have is refused with `not-in-this-state`.
 */
export function moveShift(state: ShiftState, move: ShiftMove): ShiftMoveResult {
  const to = targetOf<ShiftState, ShiftMove>(shiftTransitions, state, move);
  if (to !== null) return { outcome: 'moved', to };
  return isWhatWasWanted(state, move)
    ? { outcome: 'already-done' }
    : { outcome: 'refused', reason: 'not-in-this-state' };
}

/** Does it keep one of the shift's places, and the volunteer's time? (held, asked, taken, checked-in, thanked) */
export function keepsShiftPlace(state: ShiftState): boolean {
  return state === 'held' || state === 'asked' || state === 'taken' || helpedOut(state);
}

/** Was the volunteer there? Only they are thanked. (checked-in, thanked) */
export function helpedOut(state: ShiftState): boolean {
  return state === 'checked-in' || state === 'thanked';
}

/** Does it still claim something? At most one live sign-up per volunteer and shift. */
export function isLiveShift(state: ShiftState): boolean {
  return keepsShiftPlace(state) || state === 'waiting' || state === 'missed';
}
