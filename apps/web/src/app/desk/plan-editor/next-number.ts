import { numbersOf } from '@dabei/domain';

/** The number after this one that nobody has: 'A7' → 'A8', '09' → '10'; without a numeral one is begun. */
export function nextNumber(after: string, used: ReadonlySet<string>): string {
  const [, prefix = after, digits = ''] = /^(.*?)(\d+)$/.exec(after) ?? [];
  const numbering = { prefix, from: Number(digits) + 1, digits: digits.length || 1 };
  return numbersOf(numbering, 1, used)[0] ?? after;
}
