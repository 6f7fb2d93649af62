import type { CountedTable, FigureKind, TableToExport } from '@dabei/contracts';
import type { Words } from '../../shared/words';

/** The name of a row or column; parts of the town are written as they are. */
export function codeText(kind: FigureKind, code: string, words: Words): string {
  const key = `figures.code.${kind}.${code}`;
  return words.knows(key) ? words.t(key) : code;
}

/** A number, or the sign for one that is not shown. */
export const countText = (count: number | null): string => (count === null ? '·' : String(count));

/** A counted table as a file; what is hidden on the screen is hidden there too. */
export function countedFile(table: CountedTable, words: Words): TableToExport {
  const { kind } = table;
  const several = table.columns.length > 1;
  const cells = (counts: readonly (number | null)[], total: number | null) =>
    several ? [...counts, total].map(countText) : [countText(total)];
  return {
    table: kind,
    title: words.t(`figures.table.${kind}`),
    columns: [
      { label: words.t('figures.group'), kind: 'text' },
      ...(several
        ? table.columns.map((code) => ({
            label: codeText('reached', code, words),
            kind: 'text' as const,
          }))
        : []),
      { label: words.t(several ? 'figures.total' : 'figures.count'), kind: 'text' },
    ],
    rows: [
      ...table.rows.map((code, row) => [
        codeText(kind, code, words),
        ...cells(table.cells[row] ?? [], table.rowTotals[row] ?? null),
      ]),
      [words.t('figures.total'), ...cells(table.columnTotals, table.total)],
    ],
  };
}
