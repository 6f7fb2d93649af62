import { targetOf, type TransitionTable } from '../transitions/transition-table';

/** A place offer is single-use: every state but `open` is final. */
export const offerStates = ['open', 'accepted', 'declined', 'expired', 'void'] as const;
export type OfferState = (typeof offerStates)[number];

/** `void` burns the offer: the registration or the event was cancelled, or the event has begun. */
export const offerMoves = ['accept', 'decline', 'expire', 'void'] as const;
export type OfferMove = (typeof offerMoves)[number];

/** Every allowed change of a place offer (product rule 2). */
export const offerTransitions = {
  open: { accept: 'accepted', decline: 'declined', expire: 'expired', void: 'void' },
  accepted: {},
  declined: {},
  expired: {},
  void: {},
} as const satisfies TransitionTable<OfferState, OfferMove>;

export type OfferMoveResult =
  { outcome: 'moved'; to: OfferState } | { outcome: 'refused'; reason: 'not-in-this-state' };

/** Decides whether an offer may change its state; refused with `not-in-this-state`. */
export function moveOffer(state: OfferState, move: OfferMove): OfferMoveResult {
  const to = targetOf<OfferState, OfferMove>(offerTransitions, state, move);
  return to === null
    ? { outcome: 'refused', reason: 'not-in-this-state' }
    : { outcome: 'moved', to };
}
