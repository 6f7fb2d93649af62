import { dropIndex } from './list-drag';

describe('letting an entry of a list go', () => {
  const middles = [50, 150, 250];
  it('counts the others above the finger, not itself', () => {
    expect(dropIndex(middles, 0, 40)).toBe(0);
    expect(dropIndex(middles, 0, 160)).toBe(1);
    expect(dropIndex(middles, 2, 10)).toBe(0);
    expect(dropIndex(middles, 1, 999)).toBe(2);
  });
});
