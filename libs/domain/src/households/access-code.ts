// 31 signs without 0, 1, I, L and O, which are mistaken for each other in print. 31 is a prime, so
// the weighted sum below notices every single wrong sign and every two that changed places.
export const UNMISTAKABLE_SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const DRAWN = 11;
const LENGTH = DRAWN + 1;
const BYTES_NEEDED = 16;

const valueOf = (sign: string): number => UNMISTAKABLE_SIGNS.indexOf(sign);
const signOf = (value: number): string => UNMISTAKABLE_SIGNS.charAt(value);

function checkSignOf(drawn: string): string {
  const sum = Array.from(drawn).reduce(
    (total, sign, index) => total + valueOf(sign) * (LENGTH - index),
    0,
  );
  return signOf(
    (UNMISTAKABLE_SIGNS.length - (sum % UNMISTAKABLE_SIGNS.length)) % UNMISTAKABLE_SIGNS.length,
  );
}

/** An access code as it is compared and hashed: capital letters, without spaces and dashes. */
export function normaliseAccessCode(typed: string): string {
  return typed.replace(/[\s\-–]/g, '').toUpperCase();
}

/**
 * A new access code for a family without e-mail, from random bytes given by the caller (at least
 * 16, else RangeError): eleven drawn signs, about 54 bits, and a check sign.
 */
export function accessCodeFrom(bytes: Uint8Array): string {
  if (bytes.length < BYTES_NEEDED) throw new RangeError('An access code needs 16 random bytes.');
  const base = BigInt(UNMISTAKABLE_SIGNS.length);
  let lot = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let drawn = '';
  while (drawn.length < DRAWN) {
    drawn += signOf(Number(lot % base));
    lot /= base;
  }
  return drawn + checkSignOf(drawn);
}

/** The code as it is printed on a letter or card: three groups of four, 'ABCD-EFGH-JKMN'. */
export function formatAccessCode(code: string): string {
  return (
    normaliseAccessCode(code)
      .match(/.{1,4}/g)
      ?.join('-') ?? ''
  );
}

/**
 * Could this be a code at all? Tells a slip of the finger from an unknown code before anything is
 * looked up. Takes it as typed: small letters, with or without dashes.
 */
export function isWellFormedAccessCode(typed: string): boolean {
  const code = normaliseAccessCode(typed);
  const drawn = code.slice(0, DRAWN);
  return (
    code.length === LENGTH &&
    Array.from(code).every((sign) => UNMISTAKABLE_SIGNS.includes(sign)) &&
    code.charAt(DRAWN) === checkSignOf(drawn)
  );
}
