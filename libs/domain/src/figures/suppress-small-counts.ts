import { withTotals, type Position, type TotalledTable } from './totalled-table';
import { mayBeAnotherNumber } from './may-be-another-number';

/** Fewer than this many children could be recognised. Source: issue of the desk, figures for staff. */
export const smallestShownCount = 3;

/** A table as staff may see it; `null` stands where a number is not shown. */
export interface ShownTable {
  cells: (number | null)[][];
  rowTotals: (number | null)[];
  columnTotals: (number | null)[];
  total: number | null;
}

/**
 * Hides every count of one or two children, and as many further counts as it takes that no hidden number can be
 * worked out from the shown ones and the totals. Zeros stay: they describe nobody.
 *
 * @param cells counts by row and column, all rows of the same length
 */
export function suppressSmallCounts(cells: readonly (readonly number[])[]): ShownTable {
  const table = withTotals(cells);
  const hidden = new Set<Position>(
    table.positions.filter((at) => table.at(at) > 0 && table.at(at) < smallestShownCount),
  );
  for (;;) {
    const exposed = [...hidden].find((at) => !mayBeAnotherNumber(table, hidden, at));
    if (exposed === undefined) return shown(table, hidden);
    const next = bestCompanion(table, hidden, exposed);
    if (next === undefined) return shown(table, new Set(table.positions));
    hidden.add(next);
  }
}

/**
 * The number hidden beside an exposed one: the one that protects it at once, else one of its row or column;
 * a total only when nothing else is left, and the smallest of what remains.
 */
function bestCompanion(
  table: TotalledTable,
  hidden: ReadonlySet<Position>,
  exposed: Position,
): Position | undefined {
  const rank = (at: Position): number[] => [
    mayBeAnotherNumber(table, new Set([...hidden, at]), exposed) ? 0 : 1,
    table.isTotal(at) ? 1 : 0,
    table.inOneLine(at, exposed) ? 0 : 1,
    table.at(at),
  ];
  return table.positions
    .filter((at) => !hidden.has(at) && table.at(at) > 0)
    .map((at) => ({ at, rank: rank(at) }))
    .sort((one, other) => firstDifference(one.rank, other.rank))[0]?.at;
}

function firstDifference(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function shown(table: TotalledTable, hidden: ReadonlySet<Position>): ShownTable {
  const number = (row: number, column: number): number | null => {
    const at = table.position(row, column);
    return hidden.has(at) ? null : table.at(at);
  };
  const rows = [...Array(table.rows - 1).keys()];
  const columns = [...Array(table.columns - 1).keys()];
  return {
    cells: rows.map((row) => columns.map((column) => number(row, column))),
    rowTotals: rows.map((row) => number(row, table.columns - 1)),
    columnTotals: columns.map((column) => number(table.rows - 1, column)),
    total: number(table.rows - 1, table.columns - 1),
  };
}
