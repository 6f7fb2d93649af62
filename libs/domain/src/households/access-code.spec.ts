import fc from 'fast-check';
import { accessCodeFrom, formatAccessCode, isWellFormedAccessCode } from './access-code';

const aCode = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(accessCodeFrom);
const SIGNS = Array.from('23456789ABCDEFGHJKMNPQRSTUVWXYZ');

describe('an access code', () => {
  it('has twelve signs of which none looks like another, and fits its check sign', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        expect(code).toMatch(/^[2-9A-HJKMNP-Z]{12}$/);
        expect(isWellFormedAccessCode(code)).toBe(true);
      }),
    );
  });

  it('is printed in three groups and typed in any way', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        const printed = formatAccessCode(code);
        expect(printed).toMatch(/^\w{4}-\w{4}-\w{4}$/);
        expect(isWellFormedAccessCode(printed.toLowerCase())).toBe(true);
        expect(isWellFormedAccessCode(` ${printed.replaceAll('-', ' ')} `)).toBe(true);
      }),
    );
  });

  it('notices one wrong sign', () => {
    fc.assert(
      fc.property(aCode, fc.nat(11), fc.constantFrom(...SIGNS), (code, at, sign) => {
        const typed = code.slice(0, at) + sign + code.slice(at + 1);
        expect(isWellFormedAccessCode(typed)).toBe(typed === code);
      }),
    );
  });

  it('notices two signs that changed places', () => {
    fc.assert(
      fc.property(aCode, fc.nat(10), (code, at) => {
        const typed =
          code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
        expect(isWellFormedAccessCode(typed)).toBe(typed === code);
      }),
    );
  });

  it('is always the same for the same bytes and another for others', () => {
    const zeros = accessCodeFrom(new Uint8Array(16));
    const one = accessCodeFrom(new Uint8Array(16).fill(1));
    expect(accessCodeFrom(new Uint8Array(16))).toBe(zeros);
    expect(one).not.toBe(zeros);
  });

  it.each(['', 'ABCD', 'ABCD-EFGH-IJKL', '222222222222222222222222'])('is not "%s"', (typed) => {
    expect(isWellFormedAccessCode(typed)).toBe(false);
  });

  it('is not made from too little chance', () => {
    expect(() => accessCodeFrom(new Uint8Array(8))).toThrow(RangeError);
  });
});
