/** Where the public number of a draw may come from; each has one notation, fixed before the number is known. */
export const numberNotations = [
  'lotto-6-aus-49',
  'eurojackpot',
  'spiel-77',
  'super-6',
  'other',
] as const;
export type NumberNotation = (typeof numberNotations)[number];

export type PublicNumberProblem =
  'not-digits' | 'wrong-count' | 'out-of-range' | 'twice' | 'too-short' | 'too-long';

export type PublicNumber =
  { outcome: 'number'; number: string } | { outcome: 'refused'; reason: PublicNumberProblem };

const FEWEST_DIGITS = 4;
const MOST_DIGITS = 60;

const refused = (reason: PublicNumberProblem): PublicNumber => ({ outcome: 'refused', reason });
const found = (number: string): PublicNumber => ({ outcome: 'number', number });

/**
 * The one spelling of a public number, whatever spaces, hyphens and order it was typed in; two towns and a verifier
 * that read the same number write the same bytes.
 * - `lotto-6-aus-49`: six different numbers 1–49 ascending, two digits each, hyphens between: `03-11-19-27-33-41`
 * - `eurojackpot`: five different numbers 1–50 ascending, then two different 1–12 ascending: `03-11-19-27-50-02-12`
 * - `spiel-77`: seven digits in their order, `super-6`: six; leading zeros count
 * - `other`: the digits in their order and nothing else, 4 to 60 of them
 *
 * Refused with a reason where it cannot be such a number: `not-digits`, `wrong-count`, `out-of-range`, `twice` (a
 * number drawn twice), `too-short`, `too-long`.
 */
export function readPublicNumber(notation: NumberNotation, typed: string): PublicNumber {
  const text = typed.normalize('NFKC').trim();
  if (!/^[\d\s,;.+/-]+$/u.test(text) || !/\d/.test(text)) return refused('not-digits');
  switch (notation) {
    case 'lotto-6-aus-49':
      return drawnNumbers(text, [{ count: 6, most: 49 }]);
    case 'eurojackpot':
      return drawnNumbers(text, [
        { count: 5, most: 50 },
        { count: 2, most: 12 },
      ]);
    case 'spiel-77':
      return digitsOf(text, 7);
    case 'super-6':
      return digitsOf(text, 6);
    case 'other':
      return anyDigits(text);
  }
}

/** Whether two spellings mean the same number. */
export function samePublicNumber(notation: NumberNotation, one: string, other: string): boolean {
  const [first, second] = [readPublicNumber(notation, one), readPublicNumber(notation, other)];
  return (
    first.outcome === 'number' && second.outcome === 'number' && first.number === second.number
  );
}

/** Balls of one or two drums: within a drum the order they fell in does not count. */
function drawnNumbers(
  text: string,
  drums: readonly { count: number; most: number }[],
): PublicNumber {
  const balls = [...text.matchAll(/\d+/g)].map(([ball]) => ball);
  const wanted = drums.reduce((sum, { count }) => sum + count, 0);
  // "031119273341" is the same without hyphens
  const [only = ''] = balls;
  const read =
    balls.length === 1 && only.length === 2 * wanted ? (only.match(/\d\d/g) ?? []) : balls;
  if (read.length !== wanted) return refused('wrong-count');
  const values = read.map(Number);
  const parts: number[] = [];
  for (const { count, most } of drums) {
    const drum = values.slice(parts.length, parts.length + count).sort((one, two) => one - two);
    if (drum.some((value) => value < 1 || value > most)) return refused('out-of-range');
    if (new Set(drum).size < count) return refused('twice');
    parts.push(...drum);
  }
  return found(parts.map((value) => String(value).padStart(2, '0')).join('-'));
}

function digitsOf(text: string, count: number): PublicNumber {
  const digits = text.replaceAll(/\D/g, '');
  return digits.length === count ? found(digits) : refused('wrong-count');
}

function anyDigits(text: string): PublicNumber {
  const digits = text.replaceAll(/\D/g, '');
  if (digits.length < FEWEST_DIGITS) return refused('too-short');
  return digits.length > MOST_DIGITS ? refused('too-long') : found(digits);
}
