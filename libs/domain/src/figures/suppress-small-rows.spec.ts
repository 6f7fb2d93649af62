import fc from 'fast-check';
import { suppressSmallRows } from './suppress-small-rows';

const none = { rows: new Set<number>(), columns: new Set<number>() };
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Every way to fill a line up to its sum, for a reader who knows the least a hidden number can be. */
function ways(
  seen: readonly (number | null)[],
  least: readonly number[],
  rest: number,
): number[][] {
  const [cell, ...others] = seen;
  if (cell === undefined) return rest === 0 ? [[]] : [];
  const values = cell === null ? Array.from({ length: rest + 1 }, (_, value) => value) : [cell];
  return values
    .filter((value) => value <= rest && (cell !== null || value >= (least[0] ?? 0)))
    .flatMap((value) => ways(others, least.slice(1), rest - value).map((way) => [value, ...way]));
}

describe('counts of many groups', () => {
  it('are shown where nobody can be recognised', () => {
    const counts = [
      [5, 4, 0],
      [3, 9, 3],
    ];
    expect(suppressSmallRows(counts, none)).toEqual(counts);
  });

  it('hide a single child, and company in its row and its column', () => {
    expect(
      suppressSmallRows(
        [
          [1, 8, 9],
          [6, 7, 8],
          [3, 4, 5],
        ],
        none,
      ),
    ).toEqual([
      [null, null, 9],
      [6, 7, 8],
      [null, null, 5],
    ]);
  });

  it('hide the zeros as well where three single children fill a row', () => {
    const shown = suppressSmallRows(
      [
        [1, 1, 1, 0],
        [4, 5, 6, 0],
      ],
      none,
    );
    expect(shown[0]).toEqual([null, null, null, null]);
  });

  it('say nothing where there is no company at all', () => {
    expect(suppressSmallRows([[1, 4]], none)).toEqual([[null, null]]);
  });

  it('keep a column hidden that another table hides', () => {
    const hidden = { rows: new Set<number>(), columns: new Set([1, 2]) };
    expect(
      suppressSmallRows(
        [
          [5, 3, 0],
          [4, 0, 4],
        ],
        hidden,
      ),
    ).toEqual([
      [5, null, null],
      [4, null, null],
    ]);
  });

  it('never let one or two be worked out from a row or a column', () => {
    const table = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(
          fc.array(fc.integer({ min: 0, max: 5 }), { minLength: columns, maxLength: columns }),
          { minLength: rows, maxLength: rows },
        ),
      )
      .filter((rows) => rows.every((row) => sum(row) === 0 || sum(row) > 2));
    fc.assert(
      fc.property(table, (counts) => {
        const shown = suppressSmallRows(counts, none);
        expect(shown.flat().filter((count) => count === 1 || count === 2)).toEqual([]);
        const everything = shown.flat().every((count) => count === null);
        const columns = (counts[0] ?? []).map((_, column) => column);
        const leastIn = (row: number): number =>
          (shown[row] ?? []).every((count) => count === null) ? 0 : 1;
        const ambiguous = (seen: (number | null)[], real: number[], least: number[]): void => {
          const found = ways(seen, least, sum(real));
          for (const [at, count] of real.entries())
            if (seen[at] === null && count > 0)
              expect(new Set(found.map((way) => way[at])).size).toBeGreaterThan(1);
        };
        for (const [row, real] of counts.entries())
          ambiguous(
            shown[row] ?? [],
            [...real],
            real.map(() => leastIn(row)),
          );
        if (everything) return;
        for (const column of columns) {
          const real = counts.map((row) => row[column] ?? 0);
          const seen = shown.map((row) => row[column] ?? null);
          ambiguous(
            seen,
            real,
            counts.map((_, row) => leastIn(row)),
          );
        }
      }),
      { numRuns: 400 },
    );
  });
});
