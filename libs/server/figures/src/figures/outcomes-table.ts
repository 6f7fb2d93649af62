import type { CountedTable } from '@dabei/contracts';
import { smallestShownCount } from '@dabei/domain';

/** Who waits is counted by event: here as well, the one could be worked out from the other. */
export const outcomes = ['placed', 'attended', 'missed', 'cancelled'] as const;
export type OutcomeCounts = Record<(typeof outcomes)[number], number>;

const isSmall = (count: number): boolean => count > 0 && count < smallestShownCount;

/**
 * What became of registrations. Where one or two are hidden the total is too, so that the places of the offers can
 * still be shown: they are the sum of those who have a place and those who were there, therefore these two hide
 * together.
 */
export function outcomesTable(counts: OutcomeCounts): CountedTable {
  const together = isSmall(counts.placed) || isSmall(counts.attended);
  const isHidden = (code: (typeof outcomes)[number]): boolean =>
    isSmall(counts[code]) ||
    (together && counts[code] > 0 && (code === 'placed' || code === 'attended'));
  const shown = outcomes.map((code) => (isHidden(code) ? null : counts[code]));
  const total = shown.includes(null) ? null : outcomes.reduce((sum, code) => sum + counts[code], 0);
  return {
    kind: 'outcomes',
    rows: [...outcomes],
    columns: ['all'],
    cells: shown.map((count) => [count]),
    rowTotals: shown,
    columnTotals: [total],
    total,
  };
}
