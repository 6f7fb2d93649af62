import { swapTally } from './swap-tally';

describe('a swap table', () => {
  it('counts what came and went', () => {
    expect(
      swapTally([
        { kind: 'brought', things: 30 },
        { kind: 'taken', things: 12 },
        { kind: 'taken', things: -1 },
        { kind: 'donated', things: 9 },
      ]),
    ).toEqual({ brought: 30, taken: 11, donated: 9, left: 10 });
    expect(swapTally([])).toEqual({ brought: 0, taken: 0, donated: 0, left: 0 });
  });
});
