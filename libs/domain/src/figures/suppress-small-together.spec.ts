import { suppressSmallTogether } from './suppress-small-together';

const of = (...lists: number[][]) => {
  const { hidden, showsTotals } = suppressSmallTogether(lists);
  return { hidden: [...hidden].sort(), showsTotals };
};

describe('two lists that count the same people', () => {
  it('hide a place in both where one of them is small', () => {
    expect(of([2, 8, 9, 12], [4, 8, 9, 12])).toEqual({ hidden: [0, 1], showsTotals: true });
  });

  it('hide nothing where nobody is alone', () => {
    expect(of([3, 0, 9], [5, 0, 9])).toEqual({ hidden: [], showsTotals: true });
  });

  it('hide their totals where nothing is left to hide beside it', () => {
    expect(of([2], [4])).toEqual({ hidden: [0], showsTotals: false });
  });
});
