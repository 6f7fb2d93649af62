import { moveOffer, offerMoves, offerStates } from './offer-state';

const expected = new Map([
  ['open accept', 'accepted'],
  ['open decline', 'declined'],
  ['open expire', 'expired'],
  ['open void', 'void'],
]);

const everyPair = offerStates.flatMap((state) => offerMoves.map((move) => [state, move] as const));

describe('place offers', () => {
  it('have five states and four moves', () => {
    expect(everyPair).toHaveLength(5 * 4);
  });

  it.each(everyPair)('%s, %s', (state, move) => {
    const to = expected.get(`${state} ${move}`);
    expect(moveOffer(state, move)).toEqual(
      to === undefined
        ? { outcome: 'refused', reason: 'not-in-this-state' }
        : { outcome: 'moved', to },
    );
  });
});
