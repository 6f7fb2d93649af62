import { cardMoves, cardStates, moveCard, type CardMove, type CardState } from './card-state';

const expected: Record<CardState, Partial<Record<CardMove, CardState>>> = {
  printed: { hang: 'hanging', take: 'taken', lose: 'lost' },
  hanging: { take: 'taken', 'bring-back': 'returned', lose: 'lost' },
  taken: { 'bring-back': 'returned', hang: 'hanging', lose: 'lost' },
  returned: { hang: 'hanging', lose: 'lost' },
  lost: { find: 'returned' },
};

describe('the states of a paper card', () => {
  it.each(cardStates.flatMap((state) => cardMoves.map((move) => [state, move] as const)))(
    '%s, %s',
    (state, move) => {
      const to = expected[state][move];
      expect(moveCard(state, move)).toEqual(
        to === undefined
          ? { outcome: 'refused', reason: 'not-in-this-state' }
          : { outcome: 'moved', to },
      );
    },
  );

  it('let every card come back to a tree, a lost one too', () => {
    const next = (state: CardState) => Object.values(expected[state]);
    const waysToTree = (state: CardState, seen: CardState[] = []): boolean =>
      next(state).some(
        (to) => to === 'hanging' || (!seen.includes(to) && waysToTree(to, [...seen, to])),
      );
    expect(cardStates.filter((state) => !waysToTree(state))).toEqual([]);
  });
});
