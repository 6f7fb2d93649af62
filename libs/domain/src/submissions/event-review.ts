import { targetOf, type TransitionTable } from '../transitions/transition-table';

/** Where an organiser's own event stands between the organiser and the office. */
export const reviewStates = ['draft', 'submitted', 'returned', 'accepted'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** `submit` and `withdraw` are the organiser's, `return` and `accept` the office's. */
export const reviewMoves = ['submit', 'withdraw', 'return', 'accept'] as const;
export type ReviewMove = (typeof reviewMoves)[number];

/**
 * Every allowed move of an organiser's event (issue 3 §3). Publishing comes after it and belongs to the
 * event itself; an accepted event that is not public yet may still be given back.
 */
export const reviewTransitions = {
  draft: { submit: 'submitted' },
  submitted: { withdraw: 'draft', return: 'returned', accept: 'accepted' },
  returned: { submit: 'submitted' },
  accepted: { return: 'returned' },
} as const satisfies TransitionTable<ReviewState, ReviewMove>;

export type ReviewMoveResult =
  { outcome: 'moved'; to: ReviewState } | { outcome: 'refused'; reason: 'not-in-this-review' };

/** Decides whether a submission may make a move; refused with `not-in-this-review`. The office's own events have none. */
export function moveReview(state: ReviewState | null, move: ReviewMove): ReviewMoveResult {
  const to =
    state === null ? null : targetOf<ReviewState, ReviewMove>(reviewTransitions, state, move);
  return to === null
    ? { outcome: 'refused', reason: 'not-in-this-review' }
    : { outcome: 'moved', to };
}
