/** Is this an amount of money as we keep it: whole cents, exactly representable? */
export const isCents = (value: number): boolean => Number.isSafeInteger(value);

/** The sum of amounts in cents; RangeError where one is not whole or the sum leaves the exact numbers. */
export function sumCents(amounts: readonly number[]): number {
  return amounts.reduce((sum, cents) => {
    const next = sum + cents;
    if (!isCents(cents) || !isCents(next)) throw new RangeError('Money is counted in whole cents.');
    return next;
  }, 0);
}
