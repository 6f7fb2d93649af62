import type { DrawSummary } from '@dabei/contracts';

const counts = [
  'placed',
  'emptyHanded',
  'firstWish',
  'firstThree',
  'placesGiven',
  'groupsTogether',
  'groupsSplit',
  'eventsBelowMinimum',
] as const;

export interface CompareRow {
  name: (typeof counts)[number];
  left: number;
  right: number;
  /** "+3", "−2", "=" */
  difference: string;
}

/** The counts of two runs beside each other, with what the right one changes. */
export function compareRows(left: DrawSummary, right: DrawSummary): CompareRow[] {
  return counts.map((name) => ({
    name,
    left: left[name],
    right: right[name],
    difference: differenceText(right[name] - left[name]),
  }));
}

/** A signed number as it is printed. */
export function differenceText(difference: number): string {
  if (difference === 0) return '=';
  return difference > 0 ? `+${String(difference)}` : `−${String(-difference)}`;
}
