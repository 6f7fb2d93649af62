import writeXlsx from 'write-excel-file/node';

export const headings = [
  'Titel',
  'Veranstalter',
  'Datum',
  'Von',
  'Bis',
  'Enddatum',
  'Ort',
  'Alter von',
  'Alter bis',
  'Plätze',
  'Preis',
  'Thema',
  'Beschreibung',
  'E-Mail',
  'Telefon',
] as const;
export type Heading = (typeof headings)[number];
export type SheetRow = Record<Heading, string>;

/** A row without any mistake; every cell may be said differently. */
export function aSheetRow(number: number, more: Partial<SheetRow> = {}): SheetRow {
  return {
    Titel: `Ferienaktion ${String(number)}`,
    Veranstalter: 'Kletterverein',
    Datum: `${String(20 + (number % 10))}.07.2027`,
    Von: '9:30',
    Bis: '12.00 Uhr',
    Enddatum: '',
    Ort: 'Turnhalle Süd',
    'Alter von': '6',
    'Alter bis': '12',
    Plätze: '12',
    Preis: '12,50 €',
    Thema: 'Sport',
    Beschreibung: 'Klettern, Spielen; und "mehr"',
    'E-Mail': 'verein@example.org',
    Telefon: '+49 2855 80123',
    ...more,
  };
}

const quoted = (text: string): string =>
  /[";,\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** The rows as a text file; row 2 of the spreadsheet is the first. */
export function asCsv(rows: readonly SheetRow[], delimiter = ';'): Buffer {
  const lines = [headings, ...rows.map((row) => headings.map((name) => row[name]))];
  return Buffer.from(lines.map((line) => line.map(quoted).join(delimiter)).join('\r\n'));
}

const day = /^(\d{2})\.(\d{2})\.(\d{4})$/;

/** The same as a workbook; what spreadsheets know as dates and numbers is one. */
export async function asXlsx(rows: readonly SheetRow[]): Promise<Buffer> {
  const cell = (text: string) => {
    const date = day.exec(text);
    const at = date && new Date(Date.UTC(Number(date[3]), Number(date[2]) - 1, Number(date[1])));
    if (at?.getUTCDate() === Number(date?.[1]))
      return { value: at, type: Date, format: 'dd.mm.yyyy' };
    if (/^\d+$/.test(text)) return { value: Number(text), type: Number };
    return text === '' ? null : { value: text, type: String };
  };
  return writeXlsx([
    headings.map((value) => ({ value, type: String })),
    ...rows.map((row) => headings.map((name) => cell(row[name]))),
  ]).toBuffer();
}
