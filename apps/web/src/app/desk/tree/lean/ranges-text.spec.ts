import { rangesText } from './ranges-text';

describe('numbers as ranges', () => {
  it.each([
    [[], ''],
    [[7], '7'],
    [[101, 102, 103, 105], '101–103, 105'],
    [[5, 3, 4, 9, 10], '3–5, 9–10'],
  ])('%j reads %s', (numbers, text) => {
    expect(rangesText(numbers)).toBe(text);
  });
});
