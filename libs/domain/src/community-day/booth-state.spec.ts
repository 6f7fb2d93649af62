import {
  boothMoves,
  boothStates,
  countsAsBooth,
  keepsBoothPlace,
  moveBooth,
  type BoothMove,
  type BoothState,
} from './booth-state';

/** Every allowed change, written down a second time. */
const expected = new Map<string, BoothState>([
  ['draft submit', 'submitted'],
  ['draft withdraw', 'withdrawn'],
  ['submitted return', 'returned'],
  ['submitted pass', 'complete'],
  ['submitted decline', 'declined'],
  ['submitted withdraw', 'withdrawn'],
  ['submitted call-off', 'called-off'],
  ['returned submit', 'submitted'],
  ['returned pass', 'complete'],
  ['returned decline', 'declined'],
  ['returned withdraw', 'withdrawn'],
  ['returned call-off', 'called-off'],
  ['complete return', 'returned'],
  ['complete revise', 'submitted'],
  ['complete accept', 'accepted'],
  ['complete wait', 'waiting'],
  ['complete decline', 'declined'],
  ['complete withdraw', 'withdrawn'],
  ['complete call-off', 'called-off'],
  ['accepted place', 'placed'],
  ['accepted wait', 'waiting'],
  ['accepted withdraw', 'withdrawn'],
  ['accepted call-off', 'called-off'],
  ['waiting accept', 'accepted'],
  ['waiting decline', 'declined'],
  ['waiting withdraw', 'withdrawn'],
  ['waiting call-off', 'called-off'],
  ['declined reconsider', 'complete'],
  ['placed take-up', 'accepted'],
  ['placed arrive', 'arrived'],
  ['placed release', 'released'],
  ['placed withdraw', 'withdrawn'],
  ['placed call-off', 'called-off'],
  ['arrived undo-arrival', 'placed'],
  ['arrived close', 'closed'],
  ['arrived call-off', 'closed'],
  ['released undo-release', 'placed'],
  ['released let-in', 'arrived'],
  ['closed reopen', 'arrived'],
  ['withdrawn reinstate', 'submitted'],
]);
const everyPair = boothStates.flatMap((state) => boothMoves.map((move) => [state, move] as const));

describe('the states of a booth', () => {
  it('are thirteen, with twenty moves', () => {
    expect([boothStates.length, boothMoves.length]).toEqual([13, 20]);
  });

  it.each(everyPair)('%s, %s', (state, move) => {
    const to = expected.get(`${state} ${move}`);
    expect(moveBooth(state, move)).toEqual(
      to === undefined
        ? { outcome: 'refused', reason: 'not-in-this-state' }
        : { outcome: 'moved', to },
    );
  });

  it('let only what is complete be chosen, and only what has a place arrive', () => {
    const before = (move: BoothMove): BoothState[] =>
      boothStates.filter((state) => moveBooth(state, move).outcome === 'moved');
    expect(before('accept')).toEqual(['complete', 'waiting']);
    expect(before('arrive')).toEqual(['placed']);
    expect(before('release')).toEqual(['placed']);
  });

  it('use up a place, or keep one on the plan', () => {
    expect(boothStates.filter(countsAsBooth)).toEqual(['accepted', 'placed', 'arrived', 'closed']);
    expect(boothStates.filter(keepsBoothPlace)).toEqual(['placed', 'arrived', 'closed']);
  });
});
