import type { PublicWish } from '@dabei/contracts';
import { pickWishes } from './pick-wishes';

const wish = (number: number, facts: Partial<PublicWish> = {}): PublicWish => ({
  ...{ number, kind: 'book', ageBand: '6-8', state: 'open', words: '', size: '', colour: '' },
  ...{ children: 1, tree: null, online: true },
  ...facts,
});
const numbers = (wishes: readonly PublicWish[]): number[] => wishes.map(({ number }) => number);
const twenty = Array.from({ length: 20 }, (_, at) => wish(at + 1));
const none = new Set<number>();

describe('some wishes for a company', () => {
  it('as many as asked for, each once, in the order of their numbers', () => {
    const picked = numbers(pickWishes(twenty, 10, { without: none, dice: Math.random }));
    expect(new Set(picked).size).toBe(10);
    expect([...picked].sort((a, b) => a - b)).toEqual(picked);
  });

  it('drawn by lot', () => {
    const first = pickWishes(twenty, 3, { without: none, dice: () => 0 });
    const other = pickWishes(twenty, 3, { without: none, dice: () => 0.99 });
    expect(numbers(first)).not.toEqual(numbers(other));
  });

  it('nothing that is given, hangs on a tree only, or is chosen already', () => {
    const wishes = [wish(1, { state: 'given' }), wish(2, { online: false }), wish(3), wish(4)];
    const picked = pickWishes(wishes, 10, { without: new Set([3]), dice: Math.random });
    expect(numbers(picked)).toEqual([4]);
  });
});
