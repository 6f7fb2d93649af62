import fc from 'fast-check';
import { mod97 } from './mod-97';

/** The definition read literally, with one huge number. */
const literally = (text: string): number =>
  Number(BigInt(Array.from(text, (sign) => String(Number.parseInt(sign, 36))).join('')) % 97n);

describe('the remainder by 97', () => {
  it('is 1 for published references and accounts', () => {
    // ISO 11649's example RF18 5390 0754 7034 and the IBAN registry's DE89 3704 0044 0532 0130 00
    expect(mod97('539007547034RF18')).toBe(1);
    expect(mod97('370400440532013000DE89')).toBe(1);
  });

  it('is that of the whole number', () => {
    const signs = fc.array(fc.constantFrom(...Array.from('0123456789ABCXYZ')), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(signs, (text) => {
        expect(mod97(text.join(''))).toBe(literally(text.join('')));
      }),
    );
  });
});
