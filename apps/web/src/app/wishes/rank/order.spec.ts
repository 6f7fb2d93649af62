import { differenceOf, moved } from './order';

describe('moving a wish', () => {
  const list = ['a', 'b', 'c', 'd'];
  it('puts it where it was dropped, up and down', () => {
    expect(moved(list, 'd', -3)).toEqual(['d', 'a', 'b', 'c']);
    expect(moved(list, 'a', 2)).toEqual(['b', 'c', 'a', 'd']);
  });
  it('goes on when the same key is pressed again', () => {
    expect(moved(moved(list, 'c', -1), 'c', -1)).toEqual(['c', 'a', 'b', 'd']);
  });
  it('knows nothing of what has gone meanwhile', () => {
    expect(moved(list, 'x', 1)).toEqual(list);
  });
  it('stays inside the list', () => {
    expect(moved(list, 'a', -1)).toEqual(list);
    expect(moved(list, 'b', 99)).toEqual(['a', 'c', 'd', 'b']);
  });
});

describe('what another device has changed', () => {
  it('names what came and what went', () => {
    expect(differenceOf(['a', 'b'], ['b', 'c'])).toEqual({
      added: ['c'],
      removed: ['a'],
      reordered: false,
    });
  });
  it('sees another order', () => {
    expect(differenceOf(['a', 'b', 'c'], ['b', 'a', 'c']).reordered).toBe(true);
  });
});
