import type { TableCell, TableColumn, TableFile } from '@dabei/contracts';
import { localDateOf, localTimeOf } from '@dabei/domain';
import writeExcelFile, { type Cell } from 'write-excel-file/node';
import { cellText } from './cell-text';

const widest = 60;
const notInSheetNames = /[\\/?*[\]:]/g;

/** A workbook: numbers and dates are values, everything else is typed as text, so nothing is calculated. */
export async function tableXlsx(table: TableFile, zone: string): Promise<Buffer> {
  const head = table.columns.map(({ label }): Cell => ({
    value: label,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#f3ead9',
  }));
  const body = table.rows.map((row) =>
    table.columns.map((column, index) => xlsxCell(row[index] ?? null, column, zone)),
  );
  return writeExcelFile([head, ...body], {
    sheet: table.title.replace(notInSheetNames, ' ').slice(0, 31).trim() || 'Tabelle',
    columns: table.columns.map((column, index) => ({ width: widthOf(table, column, index, zone) })),
    stickyRowsCount: 1,
  }).toBuffer();
}

function xlsxCell(cell: TableCell, column: TableColumn, zone: string): Cell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') {
    return column.kind === 'money'
      ? { value: cell / 100, type: Number, format: '#,##0.00 "€"' }
      : { value: cell, type: Number };
  }
  const date = column.kind === 'date' ? wallClock(cell, zone) : null;
  if (date !== null) {
    const format = cell.length > 10 ? 'dd.mm.yyyy hh:mm' : 'dd.mm.yyyy';
    return { value: date, type: Date, format };
  }
  return { value: cellText(cell, column, zone), type: String };
}

/** A workbook knows no time zone: the town's wall clock is written as if it were UTC. */
function wallClock(text: string, zone: string): Date | null {
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) return null;
  if (text.length <= 10) return instant;
  return new Date(`${localDateOf(instant, zone)}T${localTimeOf(instant, zone)}:00Z`);
}

function widthOf(table: TableFile, column: TableColumn, index: number, zone: string): number {
  const lengths = table.rows.map((row) => cellText(row[index] ?? null, column, zone).length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), column.label.length);
  return Math.min(longest + 3, widest);
}
