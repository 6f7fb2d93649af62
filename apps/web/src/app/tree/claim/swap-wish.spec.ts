import type { PublicWish } from '@dabei/contracts';
import { swapWish } from './swap-wish';

const wish = (number: number, ageBand: PublicWish['ageBand']): PublicWish => ({
  ...{ number, ageBand, kind: 'book', state: 'open', words: '', size: '', colour: '' },
  ...{ children: 1, tree: null, online: true },
});
const open = [wish(1, '6-8'), wish(2, '6-8'), wish(3, '0-2'), wish(4, '6-8')];
const mine = wish(1, '6-8');
const dice = (): number => 0;

describe('another card instead', () => {
  it('is for a child of the same age and not one that was put back', () => {
    const swapped = swapWish(mine, open, { taken: [1], seen: [2], dice });
    expect(swapped?.number).toBe(4);
  });

  it('is of another age when nothing else is left, then one that was put back', () => {
    expect(swapWish(mine, open, { taken: [1, 4], seen: [2], dice })?.number).toBe(3);
    expect(swapWish(mine, open, { taken: [1, 3, 4], seen: [2], dice })?.number).toBe(2);
  });

  it('is none when everything is chosen already', () => {
    expect(swapWish(mine, open, { taken: [1, 2, 3, 4], seen: [], dice })).toBeUndefined();
  });
});
