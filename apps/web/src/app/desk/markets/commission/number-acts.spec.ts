import { moveNumber, numberMoves, numberStates, type NumberMove } from '@dabei/domain';
import { actsFor } from './number-acts';

describe('what the office can do with a number', () => {
  it.each(numberStates)('is allowed by the table of states: %s', (state) => {
    const acts = actsFor({ state, paidOutOn: null });
    const moves = acts.filter((act): act is typeof act & NumberMove =>
      (numberMoves as readonly string[]).includes(act),
    );
    for (const move of moves) expect(moveNumber(state, move).outcome).toBe('moved');
  });

  it('does not count anew what is paid', () => {
    expect(actsFor({ state: 'settled', paidOutOn: '2027-03-20' })).toEqual(['undo-pay-out']);
  });
});
