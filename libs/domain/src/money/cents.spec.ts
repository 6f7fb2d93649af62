import { isCents, sumCents } from './cents';

describe('amounts of money', () => {
  it('are whole cents', () => {
    expect([0, 1, -5, 12.5, Number.NaN, 2 ** 53].map(isCents)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('are added exactly or not at all', () => {
    expect(sumCents([])).toBe(0);
    expect(sumCents([10, 20, -5])).toBe(25);
    expect(() => sumCents([0.1])).toThrow(RangeError);
    expect(() => sumCents([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
  });
});
