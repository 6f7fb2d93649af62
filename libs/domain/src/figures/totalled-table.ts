/** A place in a table with its totals, counted row by row. */
export type Position = number;

/** Counts with a row and a column of totals at the end. */
export interface TotalledTable {
  /** Rows and columns with the totals. */
  rows: number;
  columns: number;
  positions: readonly Position[];
  at: (position: Position) => number;
  position: (row: number, column: number) => Position;
  rowOf: (position: Position) => number;
  columnOf: (position: Position) => number;
  isTotal: (position: Position) => boolean;
  inOneLine: (one: Position, other: Position) => boolean;
}

/** Adds the totals to counts by row and column. */
export function withTotals(cells: readonly (readonly number[])[]): TotalledTable {
  const rows = cells.length + 1;
  const columns = (cells[0]?.length ?? 0) + 1;
  const sum = (numbers: readonly number[]): number =>
    numbers.reduce((one, other) => one + other, 0);
  const lines = cells.map((row) => [...row, sum(row)]);
  lines.push([...Array(columns).keys()].map((column) => sum(lines.map((row) => row[column] ?? 0))));
  const values = lines.flat();
  const rowOf = (position: Position): number => Math.floor(position / columns);
  const columnOf = (position: Position): number => position % columns;
  return {
    rows,
    columns,
    positions: [...values.keys()],
    at: (position) => values[position] ?? 0,
    position: (row, column) => row * columns + column,
    rowOf,
    columnOf,
    isTotal: (position) => rowOf(position) === rows - 1 || columnOf(position) === columns - 1,
    inOneLine: (one, other) => rowOf(one) === rowOf(other) || columnOf(one) === columnOf(other),
  };
}
