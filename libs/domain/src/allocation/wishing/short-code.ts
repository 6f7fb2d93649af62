import { UNMISTAKABLE_SIGNS } from '../../households/access-code';

/** Signs of a code that one family tells another, or that stands on a printed wish sheet. */
export const SHORT_CODE_LENGTH = 6;

/**
 * Six unmistakable signs from random bytes given by the caller (at least 6, else RangeError): some 880 million
 * codes. Enough because tries are counted, not because nobody could try.
 */
export function shortCodeFrom(bytes: Uint8Array): string {
  if (bytes.length < SHORT_CODE_LENGTH) throw new RangeError('A short code needs 6 bytes.');
  return Array.from(bytes.slice(0, SHORT_CODE_LENGTH), (byte) =>
    UNMISTAKABLE_SIGNS.charAt(byte % UNMISTAKABLE_SIGNS.length),
  ).join('');
}

/** A short code as it is compared: capital letters, without spaces and dashes. */
export function normaliseShortCode(typed: string): string {
  return typed.replace(/[\s\-–]/g, '').toUpperCase();
}

/** As it is said and printed, in two groups: 'ABC-DEF'. */
export function formatShortCode(code: string): string {
  const bare = normaliseShortCode(code);
  return `${bare.slice(0, 3)}-${bare.slice(3)}`;
}
