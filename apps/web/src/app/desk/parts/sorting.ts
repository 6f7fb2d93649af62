export type SortValue = string | number | null;
export type SortOrder = 'up' | 'down';

/** Sorts rows by one of their values: empty ones last, names as a German directory does. */
export function sorted<T>(
  rows: readonly T[],
  valueOf: (row: T) => SortValue,
  order: SortOrder,
): T[] {
  const sign = order === 'up' ? 1 : -1;
  return [...rows].sort((one, other) => {
    const a = valueOf(one);
    const b = valueOf(other);
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * compared(a, b);
  });
}

const directory = new Intl.Collator('de', { numeric: true });

function compared(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return directory.compare(String(one), String(other));
}
