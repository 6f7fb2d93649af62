import fc from 'fast-check';
import { compareStock } from './compare-stock';

const numbers = fc.array(fc.integer({ min: 1, max: 30 }));

describe('a count of a tree', () => {
  it('finds nothing to say where all is as it should be', () => {
    expect(compareStock([3, 1], [1, 3, 3])).toEqual({ there: [1, 3], missing: [], extra: [] });
  });

  it('names what is missing and what hangs by mistake', () => {
    expect(compareStock([1, 2, 3], [9, 2])).toEqual({ there: [2], missing: [1, 3], extra: [9] });
  });

  it('puts every number in exactly one place', () => {
    fc.assert(
      fc.property(numbers, numbers, (expected, found) => {
        const { there, missing, extra } = compareStock(expected, found);
        const all = [...there, ...missing, ...extra];
        expect(new Set(all)).toEqual(new Set([...expected, ...found]));
        expect(all).toHaveLength(new Set(all).size);
      }),
    );
  });
});
