import type { CountedTable, FigureKind } from '@dabei/contracts';
import { suppressSmallCounts, suppressSmallList } from '@dabei/domain';

/** How often each of these codes is among what was found; unknown codes are not counted. */
export function countsOf(found: readonly string[], codes: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const code of found) counts.set(code, (counts.get(code) ?? 0) + 1);
  return codes.map((code) => counts.get(code) ?? 0);
}

/** A list of counts, small ones hidden. */
export function countedList(
  kind: FigureKind,
  rows: readonly string[],
  counts: readonly number[],
): CountedTable {
  const shown = suppressSmallList(counts);
  return {
    kind,
    rows: [...rows],
    columns: ['all'],
    cells: shown.counts.map((count) => [count]),
    rowTotals: shown.counts,
    columnTotals: [shown.total],
    total: shown.total,
  };
}

/** Counts by two codes; a single column is a list. */
export function crossTable(
  kind: FigureKind,
  rows: readonly string[],
  columns: readonly string[],
  found: readonly { row: string; column: string }[],
): CountedTable {
  if (columns.length === 1)
    return countedList(
      kind,
      rows,
      countsOf(
        found.map(({ row }) => row),
        rows,
      ),
    );
  const cells = rows.map((row) =>
    countsOf(
      found.filter((one) => one.row === row).map(({ column }) => column),
      columns,
    ),
  );
  return { kind, rows: [...rows], columns: [...columns], ...suppressSmallCounts(cells) };
}

/**
 * Tables that count the same children share their total: where one must not show it, no other may, and then its
 * counts would say it as well.
 */
export function withoutTellingTotals(tables: readonly CountedTable[]): CountedTable[] {
  if (tables.every(({ total }) => total !== null)) return [...tables];
  return tables.map((table) => ({
    ...table,
    cells: table.cells.map((row) => row.map(() => null)),
    rowTotals: table.rowTotals.map(() => null),
    columnTotals: table.columnTotals.map(() => null),
    total: null,
  }));
}
