import type { TableFile } from '@dabei/contracts';
import type { Paper } from '@dabei/server/platform';
import { momentText, type Voice } from '@dabei/words';
import type { Content, TableCell as PaperCell } from 'pdfmake/interfaces';
import { cellText } from './cell-text';

const numbers = new Set(['number', 'money']);

/** A table on paper: across, its head on every page, below it how many rows and when it was made. */
export function tablePaper(table: TableFile, voice: Voice, zone: string, madeAt: Date): Paper {
  const { columns, rows, title, filter } = table;
  const { t } = voice;
  const fontSize = columns.length > 9 ? 7 : 9;
  const body = rows.map((row) =>
    columns.map((column, index): PaperCell => ({
      text: cellText(row[index] ?? null, column, zone),
      alignment: numbers.has(column.kind) ? 'right' : 'left',
    })),
  );
  const grid: Content = {
    layout: 'lightHorizontalLines',
    fontSize,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ kind }) => (kind === 'text' ? '*' : 'auto')),
      body: [
        columns.map(({ label, kind }): PaperCell => ({
          text: label,
          bold: true,
          alignment: numbers.has(kind) ? 'right' : 'left',
        })),
        ...body,
      ],
    },
  };
  const lines = [filter, t('overview.file.rows', { count: rows.length })].filter(Boolean);
  const made = t('overview.file.made', { moment: momentText(madeAt, voice) });
  return {
    title,
    language: voice.language,
    landscape: true,
    content: [
      { text: title, style: 'title' },
      { text: lines.join(' · '), style: 'small', margin: [0, 0, 0, 8] },
      rows.length === 0 ? { text: t('overview.file.none') } : grid,
    ],
    foot: (page, pages) => `${made} · ${t('overview.file.page', { page, pages })}`,
  };
}
