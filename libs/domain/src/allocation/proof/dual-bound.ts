import { type Column, type Row } from '../model/programme';

/** Multipliers are whole numbers of this part of one. */
export const MULTIPLIER_BITS = 16;

/** A row's number and its multiplier in 2⁻¹⁶; rows that are not named have 0. */
export type Multipliers = readonly (readonly [row: number, multiplier: number])[];

/**
 * By weak duality: no choice of the columns within their bounds that keeps all rows can reach more than this, for
 * whatever multipliers. Only whole numbers are added and multiplied, so nothing is rounded. In 2⁻¹⁶ of the
 * objective's unit; null when a multiplier leans on a side on which its row has no bound.
 */
export function dualBound(
  columns: readonly Column[],
  rows: readonly Row[],
  objective: readonly number[],
  multipliers: Multipliers,
): bigint | null {
  const one = 1n << BigInt(MULTIPLIER_BITS);
  const reduced = objective.map((gain) => BigInt(gain) * one);
  let bound = 0n;
  const seen = new Set<number>();
  for (const [index, multiplier] of multipliers) {
    const row = rows[index];
    if (!row || seen.has(index) || !Number.isSafeInteger(multiplier)) return null;
    seen.add(index);
    const leansOn = multiplier > 0 ? row.upper : row.lower;
    if (multiplier === 0) continue;
    if (!Number.isFinite(leansOn)) return null;
    bound += BigInt(multiplier) * BigInt(leansOn);
    for (const [at, column] of row.columns.entries()) {
      const now = reduced[column];
      if (now === undefined) return null;
      reduced[column] = now - BigInt(multiplier) * BigInt(row.factors[at] ?? 0);
    }
  }
  for (const [index, { lower, upper }] of columns.entries()) {
    const left = reduced[index] ?? 0n;
    bound += left * BigInt(left > 0n ? upper : lower);
  }
  return bound;
}
