import { moveReview, reviewMoves, reviewStates } from './event-review';

const expected = new Map([
  ['draft submit', 'submitted'],
  ['submitted withdraw', 'draft'],
  ['submitted return', 'returned'],
  ['submitted accept', 'accepted'],
  ['returned submit', 'submitted'],
  ['accepted return', 'returned'],
]);

const everyPair = [...reviewStates, null].flatMap((state) =>
  reviewMoves.map((move) => [state, move] as const),
);

describe('the review of an organiser’s event', () => {
  it('has four states and the office’s own events without any, with four moves', () => {
    expect(everyPair).toHaveLength(5 * 4);
  });

  it.each(everyPair)('%s, %s', (state, move) => {
    const to = expected.get(`${String(state)} ${move}`);
    expect(moveReview(state, move)).toEqual(
      to === undefined
        ? { outcome: 'refused', reason: 'not-in-this-review' }
        : { outcome: 'moved', to },
    );
  });
});
