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
    expect(withoutGift.every((state) => mayUseGift('second-gift', state))).toBe(true);
  });
});
