import {
  isActive,
  isInLine,
  moveRegistration,
  occupies,
  registrationMoves,
  registrationStates,
} from './registration-state';

const expected = new Map([
  ['held confirm', 'confirmed'],
  ['held expire', 'expired'],
  ['held cancel', 'cancelled'],
  ['queued confirm', 'waiting'],
  ['queued expire', 'expired'],
  ['queued cancel', 'cancelled'],
  ['confirmed cancel', 'cancelled'],
  ['confirmed mark-attended', 'attended'],
  ['confirmed mark-missed', 'missed'],
  ['waiting cancel', 'cancelled'],
  ['waiting promote', 'confirmed'],
  ['waiting decline-offer', 'cancelled'],
  ['waiting expire-offer', 'expired'],
  ['cancelled reinstate', 'confirmed'],
  ['attended mark-missed', 'missed'],
  ['attended clear-mark', 'confirmed'],
  ['missed mark-attended', 'attended'],
  ['missed clear-mark', 'confirmed'],
]);

const everyPair = registrationStates.flatMap((state) =>
  registrationMoves.map((move) => [state, move] as const),
);

describe('registration states', () => {
  it('are eight, with ten moves', () => {
    expect(everyPair).toHaveLength(8 * 10);
  });

  it.each(everyPair)('%s, %s', (state, move) => {
    const to = expected.get(`${state} ${move}`);
    expect(moveRegistration(state, move)).toEqual(
      to === undefined
        ? { outcome: 'refused', reason: 'not-in-this-state' }
        : { outcome: 'moved', to },
    );
  });

  it('occupy a place, stand in the line or are over', () => {
    expect(registrationStates.filter(occupies)).toEqual([
      'held',
      'confirmed',
      'attended',
      'missed',
    ]);
    expect(registrationStates.filter(isInLine)).toEqual(['queued', 'waiting']);
    expect(registrationStates.filter((state) => !isActive(state))).toEqual([
      'cancelled',
      'expired',
    ]);
  });
});
