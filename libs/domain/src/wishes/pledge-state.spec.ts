import {
  pledgeAfter,
  pledgeMoves,
  pledgeStates,
  type PledgeMove,
  type PledgeState,
} from './pledge-state';

const expected: Record<PledgeState, Partial<Record<PledgeMove, PledgeState>>> = {
  held: { confirm: 'promised', receive: 'lapsed', cancel: 'cancelled', lapse: 'lapsed' },
  promised: { receive: 'kept', outdo: 'cancelled', cancel: 'cancelled', lapse: 'lapsed' },
  kept: { 'undo-receive': 'promised', 'undo-receive-late': 'lapsed' },
  cancelled: { 'receive-late': 'kept', 'undo-outdo': 'promised' },
  lapsed: { 'receive-late': 'kept' },
};

describe("the states of a donor's promise", () => {
  it.each(pledgeStates.flatMap((state) => pledgeMoves.map((move) => [state, move] as const)))(
    '%s, %s',
    (state, move) => {
      expect(pledgeAfter(state, move)).toBe(expected[state][move] ?? null);
    },
  );

  it('never come back once they have ended, but for a gift or for a parcel taken in by mistake', () => {
    for (const state of ['cancelled', 'lapsed'] as const)
      expect(
        pledgeMoves.filter(
          (move) => !move.startsWith('undo-') && ![null, 'kept'].includes(pledgeAfter(state, move)),
        ),
      ).toEqual([]);
  });
});
