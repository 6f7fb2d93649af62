import { numberInCode } from './number-in-code';

describe('the codes on cards and parcels', () => {
  it.each([
    ['https://dabei.example/karte/0123456789abcdef#117', 117],
    ['Nr. 4', 4],
    ['https://dabei.example/wunschbaum', null],
    ['117', null],
  ])('%s', (text, number) => {
    expect(numberInCode(text)).toBe(number);
  });
});
