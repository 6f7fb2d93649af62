import type { PublicTreePlace } from '@dabei/contracts';
import { nearTrees } from './near-trees';

const place = (number: number, facts: Partial<PublicTreePlace> = {}): PublicTreePlace => ({
  ...{ number, name: `Laden ${String(number)}`, address: 'Markt 1', district: '', hours: '' },
  ...{ position: null, open: 3, cards: 5 },
  ...facts,
});
const north = place(1, { district: 'Nord', position: { latitude: 51.77, longitude: 6.39 } });
const middle = place(2, {
  ...{ name: 'Bäckerei', address: 'Große Straße 4', district: 'Mitte' },
  position: { latitude: 51.761, longitude: 6.398 },
});
const unknown = place(3);
const all = [north, middle, unknown];
const numbers = (groups: ReturnType<typeof nearTrees>): number[] =>
  groups.flatMap(({ trees }) => trees.map(({ tree }) => tree.number));

describe('the trees near a donor', () => {
  it('stand by district, and those without one at the end', () => {
    const groups = nearTrees(all, { text: '', here: null });
    expect(groups.map(({ district }) => district)).toEqual(['Mitte', 'Nord', '']);
    expect(groups.flatMap(({ trees }) => trees.map(({ metres }) => metres))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('the nearest first, and those nobody has looked up last', () => {
    const here = { latitude: 51.769, longitude: 6.391 };
    const groups = nearTrees([unknown, middle, north], { text: '', here });
    expect(groups).toHaveLength(1);
    expect(numbers(groups)).toEqual([1, 2, 3]);
    expect(groups[0]?.trees[0]?.metres).toBeLessThan(200);
  });

  it.each([
    ['grosse str', [2]],
    ['mitte baeck', [2]],
    ['nord', [1]],
    ['hafen', []],
  ])('found by what is typed: %s', (text, found) => {
    expect(numbers(nearTrees(all, { text, here: null }))).toEqual(found);
    expect(numbers(nearTrees(all, { text, here: { latitude: 51, longitude: 6 } }))).toEqual(found);
  });
});
