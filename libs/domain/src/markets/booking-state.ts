import { targetOf, type TransitionTable } from '../transitions/transition-table';

/**
 * `held` has pitches and `queued` stands in the line, both with the e-mail code not typed yet; `offered` has freed
 * pitches kept for it; `released` did not come in time, its pitches are free again.
 */
export const bookingStates = [
  'held',
  'queued',
  'confirmed',
  'waiting',
  'offered',
  'arrived',
  'released',
  'cancelled',
  'expired',
] as const;
export type BookingState = (typeof bookingStates)[number];

/**
 * What can happen to a booking of pitches. `place` is the office or the draw giving pitches to one that waits;
 * `put-back` returns it to the line because its pitch is gone; `let-in` is a late seller who still gets a pitch, after
 * `undo-release` one is waited for again.
 */
export const bookingMoves = [
  'confirm',
  'expire',
  'place',
  'put-back',
  'offer',
  'accept',
  'decline',
  'lapse',
  'arrive',
  'undo-arrival',
  'release',
  'undo-release',
  'let-in',
  'cancel',
  'reinstate',
] as const;
export type BookingMove = (typeof bookingMoves)[number];

/**
 * Every allowed change of a booking. For `place`, `offer`, `undo-release`, `let-in` and `reinstate` the caller makes sure
 * under the lock that the pitches are free. Nothing leaves `expired`.
 */
export const bookingTransitions = {
  held: { confirm: 'confirmed', expire: 'expired', cancel: 'cancelled' },
  queued: { confirm: 'waiting', expire: 'expired', cancel: 'cancelled' },
  confirmed: {
    arrive: 'arrived',
    release: 'released',
    'put-back': 'waiting',
    cancel: 'cancelled',
  },
  waiting: { place: 'confirmed', offer: 'offered', cancel: 'cancelled' },
  offered: {
    accept: 'confirmed',
    decline: 'cancelled',
    lapse: 'expired',
    'put-back': 'waiting',
    cancel: 'cancelled',
  },
  arrived: { 'undo-arrival': 'confirmed' },
  released: { 'undo-release': 'confirmed', 'let-in': 'arrived' },
  cancelled: { reinstate: 'confirmed' },
  expired: {},
} as const satisfies TransitionTable<BookingState, BookingMove>;

export type BookingMoveResult =
  { outcome: 'moved'; to: BookingState } | { outcome: 'refused'; reason: 'not-in-this-state' };

/** Decides whether a booking may change its state; refused with `not-in-this-state`. */
export function moveBooking(state: BookingState, move: BookingMove): BookingMoveResult {
  const to = targetOf<BookingState, BookingMove>(bookingTransitions, state, move);
  return to === null
    ? { outcome: 'refused', reason: 'not-in-this-state' }
    : { outcome: 'moved', to };
}

/** Does a booking in this state keep its pitches from everybody else? (held, confirmed, offered, arrived) */
export function keepsPitches(state: BookingState): boolean {
  return state === 'held' || state === 'confirmed' || state === 'offered' || state === 'arrived';
}

/** Does it stand in the line without a pitch? (queued, waiting) */
export function waitsForPitch(state: BookingState): boolean {
  return state === 'queued' || state === 'waiting';
}

/** Does it still claim something? Its metres count for the household. */
export function isLiveBooking(state: BookingState): boolean {
  return keepsPitches(state) || waitsForPitch(state);
}

/** What the public plan says of a pitch: never who. `mine` goes before everything else. */
export type PitchLook = 'free' | 'held' | 'taken' | 'mine';

/** How a pitch looks to somebody, from the state of the booking that keeps it; null: nobody does. */
export function pitchLook(state: BookingState | null, isMine: boolean): PitchLook {
  if (state === null || !keepsPitches(state)) return 'free';
  if (isMine) return 'mine';
  return state === 'held' || state === 'offered' ? 'held' : 'taken';
}
