import { centimetresOf, metresOf, wholeOf, wholes } from './booth-measures';

describe('metres as they are typed', () => {
  it.each([
    ['3,5', 350],
    ['3.5 m', 350],
    [' 3 ', 300],
    ['0,05', 5],
    ['30', 3000],
    ['30,01', null],
    ['0', null],
    ['', null],
    ['drei', null],
    ['-2', null],
    ['3,555', null],
  ])('%s', (typed, cm) => {
    expect(centimetresOf(typed)).toBe(cm);
  });

  it('come back as they were typed', () => {
    expect([350, 300, 5].map(metresOf)).toEqual(['3,5', '3', '0,05']);
    expect(metresOf(null)).toBe('');
  });
});

describe('whole numbers as they are typed', () => {
  it.each([
    ['2000', 2000],
    ['11.000', 11_000],
    ['11 000', 11_000],
    ['100.000', 100_000],
    ['100001', null],
    ['2,5', null],
    ['2.5', null],
    ['', null],
    ['viel', null],
  ])('%s', (typed, watts) => {
    expect(wholeOf(typed, wholes.watts)).toBe(watts);
  });
});
