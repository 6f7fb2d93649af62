import type { PublicBooth } from '@dabei/contracts';
import { soughtBooths } from './sought-booths';

const booth = (number: string, of: Partial<PublicBooth> = {}): PublicBooth => ({
  ...{ number, association: 'Verein', title: 'Stand', about: '', kind: 'activity' },
  ...{ ages: null, access: null, languages: [] },
  ...of,
});
const booths = [
  booth('1', { ages: { from: 6, until: 12 } }),
  booth('2', { kind: 'food' }),
  booth('3', { ages: { from: 0, until: 5 } }),
];
const numbers = (...wish: Parameters<typeof soughtBooths>[1][]) =>
  wish.map((one) => soughtBooths(booths, one).map(({ number }) => number));

describe('looking for booths', () => {
  it('finds everything while nothing is sought', () => {
    expect(numbers({ kind: null, age: null })).toEqual([['1', '2', '3']]);
  });

  it('by kind and by age, both ends of it included; without an age a booth is for everybody', () => {
    expect(
      numbers({ kind: 'activity', age: null }, { kind: null, age: 6 }, { kind: null, age: 12 }),
    ).toEqual([
      ['1', '3'],
      ['1', '2'],
      ['1', '2'],
    ]);
    expect(numbers({ kind: 'activity', age: 13 })).toEqual([[]]);
  });
});
