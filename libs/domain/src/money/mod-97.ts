/**
 * The remainder by 97 of a text of digits and capital letters, A as 10 to Z as 35 (ISO 7064 MOD 97-10), piece by piece
 * because the number itself is too large. Spaces must be gone.
 */
export function mod97(text: string): number {
  let rest = 0;
  for (const sign of text) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
