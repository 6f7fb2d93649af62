import writeXlsx from 'write-excel-file/node';
import { importColumns, importFields } from './import-columns';

/** An empty sheet with every heading the import knows. */
export async function importTemplate(): Promise<Buffer> {
  const heading = importFields.map((field) => ({
    value: importColumns[field][0],
    fontWeight: 'bold' as const,
  }));
  const columns = importFields.map((field) => ({
    width: Math.max(12, importColumns[field][0].length + 4),
  }));
  return writeXlsx([heading], { sheet: 'Veranstaltungen', columns, stickyRowsCount: 1 }).toBuffer();
}
