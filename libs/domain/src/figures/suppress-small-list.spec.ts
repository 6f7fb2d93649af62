import fc from 'fast-check';
import { suppressSmallList } from './suppress-small-list';

describe('a list of counts for staff', () => {
  it.each([
    [[5, 0, 7], [5, 0, 7], 12],
    [[1, 8, 9], [null, null, 9], 18],
    [[2, 2, 9], [null, null, 9], 13],
    [[1, 1, 9], [null, null, null], 11],
    [[1, 1], [null, null], null],
    [[2], [null], null],
    [[], [], 0],
  ])('%j is shown as %j, together %j', (counts, shown, total) => {
    expect(suppressSmallList(counts)).toEqual({ counts: shown, total });
  });

  it('never shows one or two, and leaves two possibilities for each hidden number', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 8 }), (counts) => {
        const seen = suppressSmallList(counts);
        expect(seen.counts.filter((count) => count === 1 || count === 2)).toEqual([]);
        const hidden = seen.counts.filter((count) => count === null).length;
        if (hidden === 0 || seen.total === null) return;
        // what the attacker knows: this many numbers from 1 that add up to this
        const sum = seen.total - seen.counts.reduce<number>((all, one) => all + (one ?? 0), 0);
        const highest = sum - (hidden - 1);
        expect(hidden).toBeGreaterThan(1);
        expect(highest).toBeGreaterThan(1);
      }),
    );
  });
});
