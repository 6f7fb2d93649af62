import { mod97 } from './mod-97';

export type IbanProblem = 'not-an-iban' | 'wrong-length' | 'check-digits';

/** Lengths of the countries around us; of others only the general shape is known here. */
const LENGTHS: Readonly<Record<string, number>> = {
  DE: 22,
  AT: 20,
  CH: 21,
  NL: 18,
  BE: 16,
  LU: 20,
  FR: 27,
  PL: 28,
  DK: 18,
};

/** An IBAN as it is stored and sent: capital letters without spaces. */
export const normaliseIban = (typed: string): string => typed.replace(/\s/g, '').toUpperCase();

/** What is wrong with an IBAN, or null: shape, length of the country, check digits (ISO 13616, mod 97). */
export function ibanProblem(typed: string): IbanProblem | null {
  const iban = normaliseIban(typed);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return 'not-an-iban';
  const length = LENGTHS[iban.slice(0, 2)];
  if (length !== undefined && iban.length !== length) return 'wrong-length';
  return mod97(iban.slice(4) + iban.slice(0, 4)) === 1 ? null : 'check-digits';
}
