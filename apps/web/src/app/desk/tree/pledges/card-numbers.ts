import { mostWishesAtOnce, wishNumber } from '@dabei/contracts';

/** "Nr. 117, 118 und 121" as numbers, each once; null when something else is written, or too much. */
export function cardNumbers(typed: string): number[] | null {
  const parts = typed
    .replace(/\b(?:nr|no|und|and)\b\.?/giu, ' ')
    .split(/[\s,;+&]+/u)
    .filter((part) => part !== '');
  const numbers = [...new Set(parts.map(Number))];
  const fine =
    parts.every((part) => /^\d+$/u.test(part)) &&
    numbers.every((number) => wishNumber.safeParse(number).success);
  return fine && numbers.length > 0 && numbers.length <= mostWishesAtOnce ? numbers : null;
}
