import type { BillPosition } from './bill-position';

const keysOf = (positions: readonly BillPosition[]): string[] =>
  positions.map(({ kind, cents, vat }) => `${kind} ${String(cents)} ${vat}`).sort();

/**
 * Is a price that was computed again the one that was billed? Kind, cents and VAT of every position, in any order; words
 * and printed quantities may change.
 */
export function samePositions(
  billed: readonly BillPosition[],
  again: readonly BillPosition[],
): boolean {
  return keysOf(billed).join('\n') === keysOf(again).join('\n');
}
