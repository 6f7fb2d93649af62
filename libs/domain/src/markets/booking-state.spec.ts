import {
  bookingMoves,
  bookingStates,
  isLiveBooking,
  keepsPitches,
  moveBooking,
  pitchLook,
  waitsForPitch,
  type BookingMove,
  type BookingState,
} from './booking-state';

/** Every allowed change, written down a second time. */
const expected = new Map<string, BookingState>([
  ['held confirm', 'confirmed'],
  ['held expire', 'expired'],
  ['held cancel', 'cancelled'],
  ['queued confirm', 'waiting'],
  ['queued expire', 'expired'],
  ['queued cancel', 'cancelled'],
  ['confirmed arrive', 'arrived'],
  ['confirmed release', 'released'],
  ['confirmed put-back', 'waiting'],
  ['confirmed cancel', 'cancelled'],
  ['waiting place', 'confirmed'],
  ['waiting offer', 'offered'],
  ['waiting cancel', 'cancelled'],
  ['offered accept', 'confirmed'],
  ['offered decline', 'cancelled'],
  ['offered lapse', 'expired'],
  ['offered put-back', 'waiting'],
  ['offered cancel', 'cancelled'],
  ['arrived undo-arrival', 'confirmed'],
  ['released undo-release', 'confirmed'],
  ['released let-in', 'arrived'],
  ['cancelled reinstate', 'confirmed'],
]);
const everyPair = bookingStates.flatMap((state) =>
  bookingMoves.map((move) => [state, move] as const),
);

describe('the states of a booking of pitches', () => {
  it('are nine, with fifteen moves', () => {
    expect([bookingStates.length, bookingMoves.length]).toEqual([9, 15]);
  });

  it.each(everyPair)('%s, %s', (state, move) => {
    const to = expected.get(`${state} ${move}`);
    expect(moveBooking(state, move)).toEqual(
      to === undefined
        ? { outcome: 'refused', reason: 'not-in-this-state' }
        : { outcome: 'moved', to },
    );
  });

  it('let somebody who has set up neither be released nor lapse', () => {
    const before = (move: BookingMove): BookingState[] =>
      bookingStates.filter((state) => moveBooking(state, move).outcome === 'moved');
    expect(before('release')).toEqual(['confirmed']);
    expect(before('expire')).toEqual(['held', 'queued']);
    expect(before('let-in')).toEqual(['released']);
  });

  it('keep pitches, wait or are over', () => {
    expect(bookingStates.filter(keepsPitches)).toEqual(['held', 'confirmed', 'offered', 'arrived']);
    expect(bookingStates.filter(waitsForPitch)).toEqual(['queued', 'waiting']);
    expect(bookingStates.filter((state) => !isLiveBooking(state))).toEqual([
      'released',
      'cancelled',
      'expired',
    ]);
  });

  it('look free, held or taken on the plan, mine to myself', () => {
    expect(bookingStates.map((state) => pitchLook(state, false))).toEqual([
      'held',
      'free',
      'taken',
      'free',
      'held',
      'taken',
      'free',
      'free',
      'free',
    ]);
    expect(pitchLook(null, false)).toBe('free');
    expect(pitchLook('confirmed', true)).toBe('mine');
    expect(pitchLook('cancelled', true)).toBe('free');
  });
});
