import {
  pledgeAfter,
  pledgeMoves,
  pledgeStates,
  type PledgeMove,
  type PledgeState,
} from './pledge-state';

const expected: Record<PledgeState, Partial<Record<PledgeMove, PledgeState>>> = {
  held: { confirm: 'promised', keep: 'kept', cancel: 'cancelled', lapse: 'lapsed' },
  promised: { keep: 'kept', cancel: 'cancelled', lapse: 'lapsed' },
  kept: {},
  cancelled: {},
  lapsed: {},
};

describe("the states of a donor's promise", () => {
  it.each(pledgeStates.flatMap((state) => pledgeMoves.map((move) => [state, move] as const)))(
    '%s, %s',
    (state, move) => {
      expect(pledgeAfter(state, move)).toBe(expected[state][move] ?? null);
    },
  );

  it('end in one of three, and an ended promise never comes back', () => {
    const ends = pledgeStates.filter((state) =>
      pledgeMoves.every((move) => pledgeAfter(state, move) === null),
    );
    expect(ends).toEqual(['kept', 'cancelled', 'lapsed']);
  });
});
