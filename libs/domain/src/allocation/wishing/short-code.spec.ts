import { formatShortCode, normaliseShortCode, shortCodeFrom } from './short-code';

describe('a short code', () => {
  it('has six signs that nobody mistakes, the same for the same bytes', () => {
    const code = shortCodeFrom(Uint8Array.from([0, 30, 31, 100, 200, 255]));
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
    expect(shortCodeFrom(Uint8Array.from([0, 30, 31, 100, 200, 255]))).toBe(code);
  });

  it('is understood however it is typed', () => {
    expect(normaliseShortCode(' abc-def ')).toBe('ABCDEF');
    expect(formatShortCode('abcdef')).toBe('ABC-DEF');
  });

  it('is not made of too little', () => {
    expect(() => shortCodeFrom(Uint8Array.from([1, 2]))).toThrow(RangeError);
  });
});
