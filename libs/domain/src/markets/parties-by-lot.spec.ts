import { partiesByLot } from './parties-by-lot';

const parties = ['one', 'two', 'three'].map((key) => ({ key, requests: [] }));
const order = (lots: [string, number][]) =>
  partiesByLot(parties, new Map(lots)).map(({ key }) => key);

describe('a draw of pitches', () => {
  it('follows the lots and nothing else', () => {
    expect(
      order([
        ['one', 900],
        ['two', 17],
        ['three', 400],
      ]),
    ).toEqual(['two', 'three', 'one']);
  });

  it('never falls back on an id', () => {
    expect(() =>
      order([
        ['one', 1],
        ['two', 2],
      ]),
    ).toThrow(RangeError);
    expect(() =>
      order([
        ['one', 1],
        ['two', 2],
        ['three', 2],
      ]),
    ).toThrow(RangeError);
  });
});
