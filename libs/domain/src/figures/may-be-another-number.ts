import type { Position, TotalledTable } from './totalled-table';

/**
 * Could the hidden number at this place be another one, for a reader who knows all shown numbers, that totals
 * add up, and that only numbers from 1 are ever hidden?
 *
 * Two tables that fit the same shown numbers differ by circles: one up, the next of its column down, the next
 * of that row up, and so on. A number is safe when it lies on a circle along which nothing falls below 1.
 */
export function mayBeAnotherNumber(
  table: TotalledTable,
  hidden: ReadonlySet<Position>,
  at: Position,
): boolean {
  const row = table.rowOf(at);
  const column = table.columnOf(at) + table.rows;
  return (
    (mayRise(table, at) && isReachable(table, without(hidden, at), column, row)) ||
    (mayFall(table, at) && isReachable(table, without(hidden, at), row, column))
  );
}

/** A sum of parts and its total move in opposite directions to keep the line at zero. */
function isOpposite(table: TotalledTable, at: Position): boolean {
  const inTotalRow = table.rowOf(at) === table.rows - 1;
  const inTotalColumn = table.columnOf(at) === table.columns - 1;
  return inTotalRow !== inTotalColumn;
}

const mayRise = (table: TotalledTable, at: Position): boolean =>
  !isOpposite(table, at) || table.at(at) >= 2;
const mayFall = (table: TotalledTable, at: Position): boolean =>
  isOpposite(table, at) || table.at(at) >= 2;

function without(hidden: ReadonlySet<Position>, at: Position): Position[] {
  return [...hidden].filter((other) => other !== at);
}

/** Rows and columns are the knots, hidden numbers the ways: up leads from row to column, down back. */
function isReachable(
  table: TotalledTable,
  ways: readonly Position[],
  from: number,
  to: number,
): boolean {
  const seen = new Set([from]);
  const queue = [from];
  for (let knot = queue.pop(); knot !== undefined; knot = queue.pop()) {
    if (knot === to) return true;
    for (const way of ways) {
      const row = table.rowOf(way);
      const column = table.columnOf(way) + table.rows;
      if (knot === row && mayRise(table, way) && !seen.has(column)) {
        seen.add(column);
        queue.push(column);
      }
      if (knot === column && mayFall(table, way) && !seen.has(row)) {
        seen.add(row);
        queue.push(row);
      }
    }
  }
  return false;
}
