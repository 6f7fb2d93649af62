import type { PublicWish } from '@dabei/contracts';
import { isFiltered, isLookedFor, treeFilterFromQuery } from './tree-filter';

const wish = (facts: Partial<PublicWish> = {}): PublicWish => ({
  number: 1,
  state: 'open',
  ageBand: '6-8',
  kind: 'book',
  words: 'Ein Buch',
  size: '',
  colour: '',
  children: 1,
  tree: null,
  online: true,
  ...facts,
});

describe('looking for a wish', () => {
  it('reads the address and ignores what makes no sense there', () => {
    expect(treeFilterFromQuery({ alter: '6-8', art: 'book', wo: '3' })).toEqual({
      age: '6-8',
      kind: 'book',
      place: 3,
    });
    expect(treeFilterFromQuery({ wo: 'online' }).place).toBe('online');
    expect(isFiltered(treeFilterFromQuery({ alter: '99', art: 'gold', wo: '-1' }))).toBe(false);
  });

  it('finds what fits in every respect', () => {
    expect(isLookedFor(wish(), { age: '6-8', kind: 'book', place: 'online' })).toBe(true);
    expect(isLookedFor(wish(), { age: '3-5' })).toBe(false);
    expect(isLookedFor(wish(), { kind: 'toy' })).toBe(false);
    expect(isLookedFor(wish(), { place: 3 })).toBe(false);
    expect(isLookedFor(wish({ tree: 3, online: false }), { place: 3 })).toBe(true);
    expect(isLookedFor(wish({ tree: 3, online: false }), { place: 'online' })).toBe(false);
  });

  it('never finds a wish that is given', () => {
    expect(isLookedFor(wish({ state: 'given' }), {})).toBe(false);
  });
});
