import { randomInt } from '../chance/chance';

/** Signs that are not mistaken for each other on paper. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';
const half = 5;
/** One sheet of paper: about a month of signing in twice a day. */
const onOneSheet = 40;

/** Codes for one sheet, each good for one sign-in: 'k7m2p-x9rd4', about 49 bits. */
export function printedCodes(): string[] {
  return Array.from({ length: onOneSheet }, () => `${signs()}-${signs()}`);
}

function signs(): string {
  return Array.from({ length: half }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}

/** A code as it is kept, however it was typed: capitals, spaces, without the dash. */
export function asPrinted(typed: string): string {
  const bare = typed.toLowerCase().replace(/[^a-z0-9]/g, '');
  return `${bare.slice(0, half)}-${bare.slice(half)}`;
}
