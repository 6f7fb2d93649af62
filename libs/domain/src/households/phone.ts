const SEPARATORS = /[\s\u00a0()/.\-–]/g;
const GERMAN_NUMBER = /^\+49[1-9]\d{5,12}$/;
const FOREIGN_NUMBER = /^\+[1-9]\d{6,14}$/;

function withCountry(digits: string): string {
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;
  return digits.startsWith('0') ? `+49${digits.slice(1)}` : digits;
}

/**
 * A phone number as it is stored: '+49…' for every German spelling ('02855 80-123',
 * '0049 (0)2855 …'), the international form for a foreign one, because families near the border
 * have those too. null when it is none, for example without its area code.
 */
export function normalisePhone(text: string): string | null {
  const number = withCountry(text.trim().replace(SEPARATORS, '')).replace(/^\+490/, '+49');
  const format = number.startsWith('+49') ? GERMAN_NUMBER : FOREIGN_NUMBER;
  return format.test(number) ? number : null;
}
