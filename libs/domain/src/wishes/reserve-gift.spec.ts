import { mayUseGift, withoutGift } from './reserve-gift';
import { statesBefore, wishStates } from './wish-state';

describe('a gift that lies aside', () => {
  it("without a number may be anybody's whose gift is awaited", () => {
    expect(wishStates.filter((state) => mayUseGift('no-number', state))).toEqual(
      wishStates.filter((state) => statesBefore('receive').includes(state)),
    );
  });

  it('as a second one is never given to a child whose donor is on the way', () => {
    expect(mayUseGift('second-gift', 'claimed')).toBe(false);
    expect(mayUseGift('second-gift', 'held')).toBe(false);
    expect(mayUseGift('other', 'claimed')).toBe(false);
    expect(withoutGift.every((state) => mayUseGift('second-gift', state))).toBe(true);
  });

  it('may be taken after all for the number it came with', () => {
    for (const problem of ['other', 'above-limit', 'wrong-size'] as const) {
      expect(mayUseGift(problem, 'claimed', true)).toBe(true);
      expect(mayUseGift(problem, 'defect', true)).toBe(true);
      expect(mayUseGift(problem, 'stored', true)).toBe(false);
    }
  });
});
