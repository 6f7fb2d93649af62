import { searchKey } from '../households/search-key';
import { mod97 } from './mod-97';

/**
 * A creditor reference (ISO 11649) of ours: 'RF', two check digits, the key of the campaign (2–8 letters and two digits
 * of the year) and the running number in six digits. With this shape every single wrong sign and every two that changed
 * places are noticed: the check digits see a sign of the same sort, the shape sees a letter for a digit.
 */
const SHAPE = /^RF(\d{2})([A-Z]{2,8}\d{2})(\d{6})$/;
const KEY = /^[A-Z]{2,8}\d{2}$/;
const NUMBER_MAX = 999_999;

export type ReadReference =
  | { outcome: 'reference'; reference: string; campaignKey: string; running: number }
  | { outcome: 'refused'; reason: 'not-a-reference' | 'check-digits' };

const checkDigitsOf = (body: string): string => String(98 - mod97(`${body}RF00`)).padStart(2, '0');

/** A key for a campaign from its title and year: "Kinderflohmarkt am Teich", 2027 → 'KINDER27'; at least two letters. */
export function campaignKey(title: string, year: number): string {
  const letters = searchKey(title)
    .replace(/[^a-z]/g, '')
    .slice(0, 6)
    .toUpperCase();
  return `${letters.padEnd(2, 'X')}${String(year % 100).padStart(2, '0')}`;
}

/**
 * The stable reference of a bill; the same key and number always give the same one. RangeError for a key of another
 * shape (`campaignKey` makes one) or a number outside 1–999,999.
 */
export function creditorReference(key: string, running: number): string {
  if (!KEY.test(key)) throw new RangeError('A campaign key is 2–8 capital letters and two digits.');
  if (!Number.isInteger(running) || running < 1 || running > NUMBER_MAX)
    throw new RangeError('A running number lies between 1 and 999,999.');
  const body = key + String(running).padStart(6, '0');
  return `RF${checkDigitsOf(body)}${body}`;
}

/** A reference as it is read: groups of four, 'RF18 KIND ER27 0001 23'. */
export function formatReference(reference: string): string {
  return reference.replace(/(.{4})(?=.)/g, '$1 ');
}

/**
 * Reads a reference as somebody typed it: small letters, spaces and hyphens do not matter. Refused with
 * `not-a-reference` (another shape) or `check-digits` (a slip).
 */
export function readReference(typed: string): ReadReference {
  const reference = typed.replace(/[\s\-–]/g, '').toUpperCase();
  const [, check = '', key = '', digits = ''] = SHAPE.exec(reference) ?? [];
  if (key === '' || Number(digits) === 0) return { outcome: 'refused', reason: 'not-a-reference' };
  return check === checkDigitsOf(key + digits)
    ? { outcome: 'reference', reference, campaignKey: key, running: Number(digits) }
    : { outcome: 'refused', reason: 'check-digits' };
}
