import { publicCount } from './public-count';

describe('a count for the public', () => {
  it.each([
    [0, null],
    [9, null],
    [10, 10],
    [12, 10],
    [13, 15],
    [207, 205],
    [208, 210],
  ])('%d is shown as %s', (count, shown) => {
    expect(publicCount(count)).toBe(shown);
  });
});
