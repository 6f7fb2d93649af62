import { aHelpersDay } from '../testing/a-shift-question';
import { local } from '../testing/instants';
import { mayCancelShift, type CancelQuestion, type CancelVerdict } from './may-cancel-shift';
import { shiftStates, type ShiftState } from './shift-state';

const { freeUntil } = aHelpersDay();
const early = local('2027-09-12 19:59');
const cancel = (changes: Partial<CancelQuestion>): CancelVerdict =>
  mayCancelShift({
    state: 'taken',
    channel: 'volunteer',
    now: early,
    freeUntil,
    hasReason: false,
    ...changes,
  });
const cancels = (freesPlace: boolean): CancelVerdict => ({ outcome: 'cancels', freesPlace });
const refused = (
  reason: Extract<CancelVerdict, { outcome: 'refused' }>['reason'],
): CancelVerdict => ({ outcome: 'refused', reason });

describe('giving a shift back', () => {
  const inTime = new Map<ShiftState, CancelVerdict>([
    ['held', cancels(true)],
    ['asked', cancels(true)],
    ['taken', cancels(true)],
    ['waiting', cancels(false)],
  ]);

  it.each(shiftStates)('in time, %s', (state) => {
    const expected = inTime.get(state) ?? refused('not-in-this-state');
    expect(cancel({ state })).toEqual(expected);
    expect(cancel({ state, channel: 'office' })).toEqual(expected);
  });

  it('from the hour on only through the office, with a reason', () => {
    expect(cancel({ now: freeUntil })).toEqual(refused('only-through-office'));
    expect(cancel({ now: freeUntil, hasReason: true })).toEqual(refused('only-through-office'));
    expect(cancel({ now: freeUntil, channel: 'office' })).toEqual(refused('reason-needed'));
    expect(cancel({ now: freeUntil, channel: 'office', hasReason: true })).toEqual(cancels(true));
  });

  it.each(['held', 'asked', 'waiting'] as const)(
    'at any time while nothing was promised: %s',
    (state) => {
      expect(cancel({ state, now: freeUntil })).toEqual(cancels(state !== 'waiting'));
    },
  );
});
