import {
  aHelpersDay,
  aRole,
  aShift,
  aShiftQuestion,
  aVolunteer,
  hours,
} from '../testing/a-shift-question';
import { moveUp, type WaitingForShift } from './move-up';
import type { ShiftQuestion } from './shift-question';

const waits = (signUpId: string, changes: Partial<ShiftQuestion> = {}): WaitingForShift => ({
  signUpId,
  question: aShiftQuestion(changes),
});
const busy: Partial<ShiftQuestion> = {
  others: [{ shiftId: 'other', state: 'taken', ...hours('11:00', '13:00') }],
};
const { freeUntil } = aHelpersDay();

describe('the line of a shift', () => {
  it('moves up in its order, as far as places go', () => {
    const line = [waits('a', { kept: 1 }), waits('b', { kept: 1 })];
    expect(moveUp(line)).toEqual({ movesUp: [{ signUpId: 'a', move: 'take' }], ahead: 1 });
  });

  it('passes over who has something else by then, without counting them', () => {
    const line = [waits('a', busy), waits('b'), waits('c', busy)];
    expect(moveUp(line)).toEqual({ movesUp: [{ signUpId: 'b', move: 'take' }], ahead: 0 });
  });

  it('asks the office first where the role is one of trust', () => {
    const shift = aShift({ role: aRole({ needsOffice: true }) });
    const known = aVolunteer({ confirmedRoles: ['games'] });
    expect(
      moveUp([waits('a', { shift }), waits('b', { shift, volunteer: known })]).movesUp,
    ).toEqual([
      { signUpId: 'a', move: 'ask' },
      { signUpId: 'b', move: 'take' },
    ]);
  });

  it('stands still once nobody could give the shift back by a tap', () => {
    expect(moveUp([waits('a', { now: freeUntil }), waits('b', { now: freeUntil })])).toEqual({
      movesUp: [],
      ahead: 2,
    });
  });

  it('can be empty', () => {
    expect(moveUp([])).toEqual({ movesUp: [], ahead: 0 });
  });
});
