import { centsOf, eurosOf } from './euros';

describe('typed euros', () => {
  it.each([
    ['12,50', 1250],
    ['12.5', 1250],
    ['8', 800],
    ['0', 0],
    [' 3,05 € ', 305],
    ['', null],
    ['zwölf', undefined],
    ['1,234', undefined],
    ['-4', undefined],
  ])('reads "%s"', (text, cents) => {
    expect(centsOf(text)).toBe(cents);
  });

  it.each([
    [1250, '12,50'],
    [800, '8'],
    [0, '0'],
    [null, ''],
  ])('writes %s', (cents, text) => {
    expect(eurosOf(cents)).toBe(text);
  });
});
