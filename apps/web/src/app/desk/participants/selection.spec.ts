import { Selection } from './selection';

describe('ticked rows', () => {
  it('stay while pages are turned, and a page is ticked or cleared as a whole', () => {
    const selection = new Selection();
    selection.toggle('a');
    selection.togglePage(['b', 'c']);
    expect(selection.ids()).toEqual(['a', 'b', 'c']);
    selection.toggle('b');
    selection.togglePage(['b', 'c']);
    expect(selection.count()).toBe(3);
    selection.togglePage(['b', 'c']);
    expect(selection.ids()).toEqual(['a']);
    selection.take(['x', 'y']);
    expect(selection.has('a')).toBe(false);
    selection.clear();
    expect(selection.count()).toBe(0);
  });
});
