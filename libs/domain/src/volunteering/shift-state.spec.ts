import {
  helpedOut,
  isLiveShift,
  keepsShiftPlace,
  moveShift,
  shiftMoves,
  shiftStates,
  type ShiftState,
} from './shift-state';

/** Every allowed change, written down a second time. */
const expected = new Map<string, ShiftState>([
  ['held take', 'taken'],
  ['held ask', 'asked'],
  ['held expire', 'expired'],
  ['held cancel', 'cancelled'],
  ['asked confirm', 'taken'],
  ['asked decline', 'cancelled'],
  ['asked cancel', 'cancelled'],
  ['asked call-off', 'called-off'],
  ['waiting take', 'taken'],
  ['waiting ask', 'asked'],
  ['waiting cancel', 'cancelled'],
  ['waiting call-off', 'called-off'],
  ['taken check-in', 'checked-in'],
  ['taken miss', 'missed'],
  ['taken cancel', 'cancelled'],
  ['taken call-off', 'called-off'],
  ['checked-in undo-check-in', 'taken'],
  ['checked-in thank', 'thanked'],
  ['missed check-in', 'checked-in'],
  ['missed undo-miss', 'taken'],
  ['cancelled reinstate', 'taken'],
]);

/** What a second tap finds done already, written down as well. */
const done = new Set([
  'asked ask',
  'taken confirm',
  'taken take',
  'taken undo-check-in',
  'taken undo-miss',
  'taken reinstate',
  'checked-in check-in',
  'thanked thank',
  'missed miss',
  'cancelled decline',
  'cancelled cancel',
  'expired expire',
  'called-off call-off',
]);

const everyPair = shiftStates.flatMap((state) => shiftMoves.map((move) => [state, move] as const));
const statesWith = (question: (state: ShiftState) => boolean): ShiftState[] =>
  shiftStates.filter(question);

describe('the states of a sign-up for a shift', () => {
  it('are ten, with thirteen moves', () => {
    expect([shiftStates.length, shiftMoves.length]).toEqual([10, 13]);
  });

  it.each(everyPair)('%s, %s', (state, move) => {
    const to = expected.get(`${state} ${move}`);
    const otherwise = done.has(`${state} ${move}`)
      ? { outcome: 'already-done' }
      : { outcome: 'refused', reason: 'not-in-this-state' };
    expect(moveShift(state, move)).toEqual(to === undefined ? otherwise : { outcome: 'moved', to });
  });

  it('say whose place is kept: also while the code or an answer is missing', () => {
    expect(statesWith(keepsShiftPlace)).toEqual([
      'held',
      'asked',
      'taken',
      'checked-in',
      'thanked',
    ]);
  });

  it('say who was there', () => {
    expect(statesWith(helpedOut)).toEqual(['checked-in', 'thanked']);
  });

  it('say what still claims something: one of these per volunteer and shift', () => {
    const ended: ShiftState[] = ['cancelled', 'expired', 'called-off'];
    expect(statesWith((state) => !isLiveShift(state))).toEqual(ended);
  });

  it('never thank who was not there', () => {
    const before = statesWith((state) => moveShift(state, 'thank').outcome === 'moved');
    expect(before).toEqual(['checked-in']);
  });
});
