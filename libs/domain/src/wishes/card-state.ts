import { targetOf, type TransitionTable } from '../transitions/transition-table';

/** The paper card is a thing of its own: it can hang, be in somebody's pocket, or be lost, whatever its wish is. */
export const cardStates = ['printed', 'hanging', 'taken', 'returned', 'lost'] as const;
export type CardState = (typeof cardStates)[number];

export const cardMoves = ['hang', 'take', 'bring-back', 'lose', 'find'] as const;
export type CardMove = (typeof cardMoves)[number];

/** Every allowed change of a card (issue 5 §1). A lost one that turns up is in the office's hands. */
export const cardTransitions = {
  printed: { hang: 'hanging', take: 'taken', lose: 'lost' },
  hanging: { take: 'taken', 'bring-back': 'returned', lose: 'lost' },
  taken: { 'bring-back': 'returned', hang: 'hanging', lose: 'lost' },
  returned: { hang: 'hanging', lose: 'lost' },
  lost: { find: 'returned' },
} as const satisfies TransitionTable<CardState, CardMove>;

export type CardMoveResult =
  { outcome: 'moved'; to: CardState } | { outcome: 'refused'; reason: 'not-in-this-state' };

/** Decides whether a card may change its state; refused with `not-in-this-state`. */
export function moveCard(state: CardState, move: CardMove): CardMoveResult {
  const to = targetOf<CardState, CardMove>(cardTransitions, state, move);
  return to === null
    ? { outcome: 'refused', reason: 'not-in-this-state' }
    : { outcome: 'moved', to };
}
