import { smallestShownCount } from './suppress-small-counts';

/** What is hidden already: rows whose total is not shown, columns whose sum is hidden elsewhere. */
export interface HiddenLines {
  rows: ReadonlySet<number>;
  columns: ReadonlySet<number>;
}

/**
 * Counts of many groups, each with its total, as staff may see them; `null` stands where a number is not shown.
 * Hides one and two, and further counts until each hidden one has company in its row, whose total is shown, and
 * in its column, whose sum may be known from another table. A row without such company hides its zeros as well;
 * if that is not enough, nothing is shown. Works line by line, because a list of offers is long.
 *
 * @param counts rows of the same length
 */
export function suppressSmallRows(
  counts: readonly (readonly number[])[],
  already: HiddenLines,
): (number | null)[][] {
  const closed = new Set(already.rows);
  const hidden = counts.map((row) =>
    row.map(
      (count, column) => already.columns.has(column) || (count > 0 && count < smallestShownCount),
    ),
  );
  const isHidden = (row: number, column: number): boolean =>
    closed.has(row) || hidden[row]?.[column] === true;
  const sumOf = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  const smallest = (places: readonly Place[]): Place | undefined =>
    places.toSorted((one, other) => one.count - other.count)[0];
  const hide = ({ row, column }: Place): void => {
    const line = hidden[row];
    if (line) line[column] = true;
  };

  /** In a row the rest up to its total is known; what lies in hidden columns may be zero. */
  const mendRow = (row: number): boolean => {
    if (closed.has(row)) return false;
    const places = (counts[row] ?? []).map((count, column) => ({ row, column, count }));
    const apart = places.filter(({ column }) => already.columns.has(column));
    const here = places.filter(
      ({ column, count }) => !apart.some((one) => one.column === column) && count > 0,
    );
    const gone = here.filter(({ column }) => isHidden(row, column));
    const sum = sumOf([...gone, ...apart].map(({ count }) => count));
    const exposed =
      gone.length === 0
        ? apart.length === 1 && sum > 0
        : sum === gone.length || (gone.length === 1 && apart.length === 0);
    if (!exposed) return false;
    const next = smallest(here.filter(({ column }) => !isHidden(row, column)));
    if (next) hide(next);
    else closed.add(row);
    return true;
  };

  /** A column needs two rows that could have it; any closed row could. */
  const mendColumn = (column: number): boolean | 'impossible' => {
    if (already.columns.has(column)) return false;
    const places = counts.map((cells, row) => ({ row, column, count: cells[column] ?? 0 }));
    const couldBe = ({ row, count }: Place): boolean =>
      closed.has(row) ? sumOf(counts[row] ?? []) > 0 : count > 0 && isHidden(row, column);
    const gone = places.filter(couldBe);
    const sum = sumOf(gone.map(({ count }) => count));
    // a hidden number of an open row is at least one
    const sure = gone.filter(({ row }) => !closed.has(row));
    const allOnes = sure.length > 0 && sum === sure.length;
    if (sum === 0 || (gone.length > 1 && !allOnes)) return false;
    const next = smallest(places.filter((one) => one.count > 0 && !isHidden(one.row, column)));
    if (next) {
      hide(next);
      return true;
    }
    const totals = counts.map((cells, row) => ({ row, column, count: sumOf(cells) }));
    const others = totals.filter(({ row, count }) => count > 0 && !isHidden(row, column));
    const toClose = allOnes ? sure[0] : smallest(others);
    if (!toClose) return 'impossible';
    closed.add(toClose.row);
    return true;
  };

  for (let changed = true; changed;) {
    changed = false;
    for (const row of counts.keys()) while (mendRow(row)) changed = true;
    for (const column of counts[0]?.keys() ?? []) {
      const mended = mendColumn(column);
      if (mended === 'impossible') return counts.map((row) => row.map(() => null));
      changed ||= mended;
    }
  }
  return counts.map((cells, row) =>
    cells.map((count, column) => (isHidden(row, column) ? null : count)),
  );
}

interface Place {
  row: number;
  column: number;
  count: number;
}
