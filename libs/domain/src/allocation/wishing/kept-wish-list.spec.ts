import { keptWishList, type RivalWishList } from './kept-wish-list';

const list = (state: RivalWishList['state'], day: number): RivalWishList => ({
  state,
  changedAt: new Date(Date.UTC(2027, 4, day)),
});

describe('of two lists of one child', () => {
  it.each([
    ['the one handed in', list('submitted', 3), list('draft', 9)],
    ['the draft rather than the withdrawn one', list('draft', 3), list('withdrawn', 9)],
    ['the later one of two handed in', list('submitted', 9), list('submitted', 3)],
    ['the later one of two drafts', list('draft', 9), list('draft', 3)],
  ])('%s counts, whichever is named first', (_, kept, goes) => {
    expect(keptWishList(kept, goes)).toBe(kept);
    expect(keptWishList(goes, kept)).toBe(kept);
  });
});
