import {
  keepsNumber,
  moveNumber,
  numberMoves,
  numberStates,
  numberStatesBefore,
  waitsForNumber,
  type NumberState,
} from './number-state';

/** Every allowed change, written down a second time. */
const expected = new Map<string, NumberState>([
  ['held confirm', 'confirmed'],
  ['held expire', 'expired'],
  ['held cancel', 'cancelled'],
  ['queued confirm', 'waiting'],
  ['queued expire', 'expired'],
  ['queued cancel', 'cancelled'],
  ['confirmed bring', 'brought'],
  ['confirmed cancel', 'cancelled'],
  ['waiting place', 'confirmed'],
  ['waiting offer', 'offered'],
  ['waiting cancel', 'cancelled'],
  ['offered accept', 'confirmed'],
  ['offered decline', 'cancelled'],
  ['offered lapse', 'expired'],
  ['offered cancel', 'cancelled'],
  ['brought settle', 'settled'],
  ['brought undo-bring', 'confirmed'],
  ['settled reopen', 'brought'],
  ['cancelled reinstate', 'confirmed'],
]);

describe('the states of a seller number', () => {
  it.each(numberStates.flatMap((state) => numberMoves.map((move) => [state, move] as const)))(
    '%s, %s',
    (state, move) => {
      const to = expected.get(`${state} ${move}`);
      expect(moveNumber(state, move)).toEqual(
        to === undefined
          ? { outcome: 'refused', reason: 'not-in-this-state' }
          : { outcome: 'moved', to },
      );
    },
  );

  it('use up a number, wait or are over', () => {
    expect(numberStates.filter(keepsNumber)).toEqual([
      'held',
      'confirmed',
      'offered',
      'brought',
      'settled',
    ]);
    expect(numberStates.filter(waitsForNumber)).toEqual(['queued', 'waiting']);
    expect(numberStatesBefore('settle')).toEqual(['brought']);
  });
});
