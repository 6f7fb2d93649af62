import { targetOf, type TransitionTable } from '../transitions/transition-table';

/**
 * `returned` went back to the association because something is missing, `complete` may be drawn or chosen; `placed`
 * has its place on the plan, `released` did not come and its place is free; `called-off` ended with the day itself.
 */
export const boothStates = [
  'draft',
  'submitted',
  'returned',
  'complete',
  'accepted',
  'waiting',
  'declined',
  'placed',
  'arrived',
  'released',
  'closed',
  'withdrawn',
  'called-off',
] as const;
export type BoothState = (typeof boothStates)[number];

/**
 * What can happen to an application. `pass` is the completeness check, `revise` a change of the association that has
 * to be checked again; `take-up` takes its place on the plan away, `reconsider` undoes a refusal.
 */
export const boothMoves = [
  'submit',
  'return',
  'pass',
  'revise',
  'accept',
  'wait',
  'decline',
  'reconsider',
  'place',
  'take-up',
  'arrive',
  'undo-arrival',
  'release',
  'undo-release',
  'let-in',
  'close',
  'reopen',
  'withdraw',
  'reinstate',
  'call-off',
] as const;
export type BoothMove = (typeof boothMoves)[number];

/**
 * Every allowed change of a booth. For `accept`, `place`, `undo-release` and `let-in` the caller makes sure under the
 * lock that there is room. Who is there when the day is called off goes home: `closed`. Nothing leaves `called-off`.
 */
export const boothTransitions = {
  draft: { submit: 'submitted', withdraw: 'withdrawn' },
  submitted: {
    return: 'returned',
    pass: 'complete',
    decline: 'declined',
    withdraw: 'withdrawn',
    'call-off': 'called-off',
  },
  returned: {
    submit: 'submitted',
    pass: 'complete',
    decline: 'declined',
    withdraw: 'withdrawn',
    'call-off': 'called-off',
  },
  complete: {
    return: 'returned',
    revise: 'submitted',
    accept: 'accepted',
    wait: 'waiting',
    decline: 'declined',
    withdraw: 'withdrawn',
    'call-off': 'called-off',
  },
  accepted: { place: 'placed', wait: 'waiting', withdraw: 'withdrawn', 'call-off': 'called-off' },
  waiting: {
    accept: 'accepted',
    decline: 'declined',
    withdraw: 'withdrawn',
    'call-off': 'called-off',
  },
  declined: { reconsider: 'complete' },
  placed: {
    'take-up': 'accepted',
    arrive: 'arrived',
    release: 'released',
    withdraw: 'withdrawn',
    'call-off': 'called-off',
  },
  arrived: { 'undo-arrival': 'placed', close: 'closed', 'call-off': 'closed' },
  released: { 'undo-release': 'placed', 'let-in': 'arrived' },
  closed: { reopen: 'arrived' },
  withdrawn: { reinstate: 'submitted' },
  'called-off': {},
} as const satisfies TransitionTable<BoothState, BoothMove>;

export type BoothMoveResult =
  { outcome: 'moved'; to: BoothState } | { outcome: 'refused'; reason: 'not-in-this-state' };

/** Decides whether a booth may change its state; refused with `not-in-this-state`. */
export function moveBooth(state: BoothState, move: BoothMove): BoothMoveResult {
  const to = targetOf<BoothState, BoothMove>(boothTransitions, state, move);
  return to === null
    ? { outcome: 'refused', reason: 'not-in-this-state' }
    : { outcome: 'moved', to };
}

/** Does it use up one of the places there are to give? (accepted, placed, arrived, closed) */
export function countsAsBooth(state: BoothState): boolean {
  return state === 'accepted' || keepsBoothPlace(state);
}

/** Does it keep its place on the plan from everybody else? (placed, arrived, closed) */
export function keepsBoothPlace(state: BoothState): boolean {
  return state === 'placed' || state === 'arrived' || state === 'closed';
}
