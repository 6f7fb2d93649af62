import { shownWishState, shownWishStates } from './shown-wish-state';
import { stockBucket } from './stock-of-tree';
import { wishStates } from './wish-state';

const bucketOf = { free: 'open', claimed: 'given', out: 'given', here: 'here', missing: 'missing' };

describe('what a screen shows of a wish', () => {
  it('is one of five, and nothing before it is published or when it is over without a gift', () => {
    const shown = new Set(wishStates.map(shownWishState));
    expect(shown).toEqual(new Set([...shownWishStates, null]));
    expect(wishStates.filter((state) => shownWishState(state) === null)).toEqual([
      'draft',
      'submitted',
      'in-review',
      'returned',
      'approved',
      'withdrawn',
      'void',
      'reassigned',
    ]);
  });

  it.each(wishStates)('says of %s what the stock equation counts', (state) => {
    const bucket = stockBucket(state);
    const counted =
      bucket === null || bucket === 'gone'
        ? null
        : bucket === 'handedOver'
          ? 'handed-over'
          : bucketOf[bucket];
    expect(shownWishState(state)).toBe(counted);
  });
});
