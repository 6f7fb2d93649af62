import type { TableFile } from '@dabei/contracts';
import { defused } from '@dabei/server/platform';
import { stringify } from 'csv-stringify/sync';
import { cellText } from './cell-text';

/** As a German spreadsheet opens it: mark of UTF-8, semicolons, line ends of Windows, no formulas. */
export function tableCsv({ columns, rows }: TableFile, zone: string): Buffer {
  const head = columns.map(({ label }) => defused(label));
  const body = rows.map((row) =>
    columns.map((column, index) => defused(cellText(row[index] ?? null, column, zone))),
  );
  const text = stringify([head, ...body], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    // a lone line feed inside a cell must not begin a new row
    quoted_match: /[\r\n\t]/,
  });
  return Buffer.from(text);
}
