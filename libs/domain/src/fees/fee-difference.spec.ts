import { feeDifference } from './fee-difference';

describe('what is still to be settled', () => {
  it.each([
    ['a dearer place', 1500, 1200, 300],
    ['a cheaper place', 900, 1200, -300],
    ['a place that costs nothing', 0, 1200, -1200],
    ['the same price', 1200, 1200, 0],
    ['a place nobody paid yet', 1500, null, 0],
  ])('%s: %d for %d paid is %d', (_, amountCents, paidCents, cents) => {
    expect(feeDifference({ amountCents, paidCents })).toBe(cents);
  });
});
