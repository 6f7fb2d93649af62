import { targetOf, type TransitionTable } from '../transitions/transition-table';

/**
 * `held` has a place and `queued` is on the waiting list, both with the e-mail code not typed yet;
 * `attended` and `missed` are marks of the day on a confirmed place.
 */
export const registrationStates = [
  'held',
  'queued',
  'confirmed',
  'waiting',
  'cancelled',
  'expired',
  'attended',
  'missed',
] as const;
export type RegistrationState = (typeof registrationStates)[number];

export const registrationMoves = [
  'confirm',
  'expire',
  'cancel',
  'promote',
  'decline-offer',
  'expire-offer',
  'mark-attended',
  'mark-missed',
  'clear-mark',
  'reinstate',
] as const;
export type RegistrationMove = (typeof registrationMoves)[number];

/**
 * Every allowed change of a registration (product glossary and rules 1, 2). `reinstate` is the
 * office's undo of a cancellation: the caller makes sure that there is a place.
 */
export const registrationTransitions = {
  held: { confirm: 'confirmed', expire: 'expired', cancel: 'cancelled' },
  queued: { confirm: 'waiting', expire: 'expired', cancel: 'cancelled' },
  confirmed: { cancel: 'cancelled', 'mark-attended': 'attended', 'mark-missed': 'missed' },
  waiting: {
    cancel: 'cancelled',
    promote: 'confirmed',
    'decline-offer': 'cancelled',
    'expire-offer': 'expired',
  },
  cancelled: { reinstate: 'confirmed' },
  expired: {},
  attended: { 'mark-missed': 'missed', 'clear-mark': 'confirmed' },
  missed: { 'mark-attended': 'attended', 'clear-mark': 'confirmed' },
} as const satisfies TransitionTable<RegistrationState, RegistrationMove>;

export type RegistrationMoveResult =
  { outcome: 'moved'; to: RegistrationState } | { outcome: 'refused'; reason: 'not-in-this-state' };

/** Decides whether a registration may change its state; refused with `not-in-this-state`. */
export function moveRegistration(
  state: RegistrationState,
  move: RegistrationMove,
): RegistrationMoveResult {
  const to = targetOf<RegistrationState, RegistrationMove>(registrationTransitions, state, move);
  return to === null
    ? { outcome: 'refused', reason: 'not-in-this-state' }
    : { outcome: 'moved', to };
}

/** Does a registration in this state use up a place? (held, confirmed, attended, missed) */
export function occupies(state: RegistrationState): boolean {
  return state === 'held' || state === 'confirmed' || state === 'attended' || state === 'missed';
}

/** Does a registration in this state stand in the line? (waiting, queued) */
export function isInLine(state: RegistrationState): boolean {
  return state === 'waiting' || state === 'queued';
}

/** Does it still claim something? At most one active registration per child and event (issue 2 §3). */
export function isActive(state: RegistrationState): boolean {
  return occupies(state) || isInLine(state);
}
