import type { PublicWish } from '@dabei/contracts';
import { similarWishes } from './similar-wishes';

const wish = (
  number: number,
  kind: PublicWish['kind'],
  ageBand: PublicWish['ageBand'],
  facts: Partial<PublicWish> = {},
): PublicWish => ({
  ...{ number, kind, ageBand, state: 'open', words: '', size: '', colour: '', children: 1 },
  ...{ tree: null, online: true },
  ...facts,
});
const gone = { number: 1, kind: 'book', ageBand: '6-8' } as const;
const numbersOf = (wishes: readonly PublicWish[]): number[] => wishes.map(({ number }) => number);

describe('instead of a card that is gone', () => {
  it('the same gift for the same age comes first, then the age, then the gift', () => {
    const open = [
      wish(2, 'toy', '0-2'),
      wish(3, 'book', '0-2'),
      wish(4, 'toy', '6-8'),
      wish(5, 'book', '6-8'),
    ];
    expect(numbersOf(similarWishes(gone, open, new Set(), 4))).toEqual([5, 4, 3, 2]);
  });

  it('nothing that is given, hangs on a tree only, or is chosen already', () => {
    const open = [
      wish(2, 'book', '6-8', { state: 'given' }),
      wish(3, 'book', '6-8', { online: false, tree: 1 }),
      wish(4, 'book', '6-8'),
      wish(5, 'book', '6-8'),
    ];
    expect(numbersOf(similarWishes(gone, open, new Set([4])))).toEqual([5]);
  });

  it('three are enough to choose from', () => {
    const open = [2, 3, 4, 5, 6].map((number) => wish(number, 'book', '6-8'));
    expect(similarWishes(gone, open, new Set())).toHaveLength(3);
  });
});
