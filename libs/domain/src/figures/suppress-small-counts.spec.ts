import fc from 'fast-check';
import { suppressSmallCounts, type ShownTable } from './suppress-small-counts';

/** The table with its totals as the attacker sees it, row by row. */
const asSeen = (shown: ShownTable): (number | null)[][] => [
  ...shown.cells.map((row, index) => [...row, shown.rowTotals[index] ?? null]),
  [...shown.columnTotals, shown.total],
];

/** The real table with its totals. */
function totalled(cells: readonly (readonly number[])[]): number[][] {
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  const rows = cells.map((row) => [...row, sum(row)]);
  const columns = rows[0]?.length ?? 0;
  return [...rows, Array.from({ length: columns }, (_, c) => sum(rows.map((row) => row[c] ?? 0)))];
}

/**
 * An attacker who tries every table: hidden numbers may be anything from 1, shown ones are as shown, totals add
 * up. Returns for every hidden place the numbers it could be.
 */
function attack(seen: (number | null)[][], highest: number): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  const inner = seen.slice(0, -1).map((row) => row.slice(0, -1));
  const guess = inner.map((row) => row.map((cell) => cell ?? 0));
  const open = inner.flatMap((row, r) => row.flatMap((cell, c) => (cell === null ? [[r, c]] : [])));
  const fits = (full: number[][]): boolean =>
    seen.every((row, r) =>
      row.every((cell, c) => (cell === null ? (full[r]?.[c] ?? 0) >= 1 : cell === full[r]?.[c])),
    );
  const tryFrom = (index: number): void => {
    const place = open[index];
    if (place === undefined) {
      const full = totalled(guess);
      if (!fits(full)) return;
      for (const [r, row] of seen.entries())
        for (const [c, cell] of row.entries()) {
          if (cell !== null) continue;
          const key = `${String(r)}:${String(c)}`;
          found.set(key, (found.get(key) ?? new Set()).add(full[r]?.[c] ?? 0));
        }
      return;
    }
    const [r = 0, c = 0] = place;
    const row = guess[r] ?? [];
    for (let value = 1; value <= highest; value += 1) {
      row[c] = value;
      tryFrom(index + 1);
    }
    row[c] = 0;
  };
  tryFrom(0);
  return found;
}

describe('small counts for staff', () => {
  it('shows a table without small numbers as it is', () => {
    expect(
      suppressSmallCounts([
        [5, 0],
        [7, 12],
      ]),
    ).toEqual({
      cells: [
        [5, 0],
        [7, 12],
      ],
      rowTotals: [5, 19],
      columnTotals: [12, 12],
      total: 24,
    });
  });

  it('hides one and two, and what would give them away', () => {
    const { cells, rowTotals, columnTotals, total } = suppressSmallCounts([
      [1, 8, 9],
      [6, 7, 8],
    ]);
    expect(cells[0]?.[0]).toBeNull();
    expect(cells.flat().filter((cell) => cell === null)).toHaveLength(4);
    expect([...rowTotals, ...columnTotals, total]).not.toContain(null);
  });

  it('hides the total of a table that is one child', () => {
    expect(suppressSmallCounts([[1]])).toEqual({
      cells: [[null]],
      rowTotals: [null],
      columnTotals: [null],
      total: null,
    });
  });

  it('two ones in a row are not given away by their sum', () => {
    const { cells } = suppressSmallCounts([[1, 1, 9]]);
    expect(cells).toEqual([[null, null, null]]);
  });

  it('no hidden number can be worked out, whatever the table', () => {
    const table = fc
      .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 2, max: 3 }))
      .chain(([rows, columns]) =>
        fc.array(
          fc.array(fc.integer({ min: 0, max: 5 }), { minLength: columns, maxLength: columns }),
          {
            minLength: rows,
            maxLength: rows,
          },
        ),
      );
    fc.assert(
      fc.property(table, (cells) => {
        const seen = asSeen(suppressSmallCounts(cells));
        const everythingHidden = seen.flat().every((cell) => cell === null);
        const possible = attack(seen, 7);
        const small = seen.flat().filter((cell) => cell !== null && cell > 0 && cell < 3);
        expect(small).toEqual([]);
        if (everythingHidden) return;
        for (const numbers of possible.values()) expect(numbers.size).toBeGreaterThan(1);
      }),
      { numRuns: 150 },
    );
  });
});
