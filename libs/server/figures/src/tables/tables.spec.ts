import { defused, printPdf } from '@dabei/server/platform';
import type { TableFile } from '@dabei/contracts';
import { translatorFor } from '@dabei/words';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { tableCsv } from './table-csv';
import { tablePaper } from './table-paper';
import { tableXlsx } from './table-xlsx';

const zone = 'Europe/Berlin';
const aTable = (rows: TableFile['rows'], more: Partial<TableFile> = {}): TableFile => ({
  table: 'participants',
  title: 'Teilnehmende: Floß bauen',
  filter: 'Nur bestätigte',
  filterCodes: [],
  columns: [
    { label: 'Name', kind: 'text' },
    { label: 'Telefon', kind: 'phone' },
    { label: 'Beitrag', kind: 'money' },
    { label: 'Tag', kind: 'date' },
    { label: 'Plätze', kind: 'number' },
  ],
  rows,
  ...more,
});
const oneColumn = (texts: string[]): TableFile =>
  aTable(
    texts.map((text) => [text]),
    { columns: [{ label: 'Name', kind: 'text' }] },
  );

describe('a text for a spreadsheet', () => {
  it.each(['=1+1', '@SUM(A1)', '+cmd|calc', '-1+2', '\t=1', '\r=1', ' =1+1', '＝1+1', '-'])(
    'defuses %j',
    (text) => {
      expect(defused(text)).toBe(`'${text}`);
    },
  );
  it.each(['+49 2855 123', '+49 (2855) 12-34', '+4928551234', '-5', '+3,50', '-12,50 €', 'Mia'])(
    'leaves %j',
    (text) => {
      expect(defused(text)).toBe(text);
    },
  );

  it('never begins like a formula that could do anything, whatever was typed', () => {
    const dangerous = fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' ='), fc.string())
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(dangerous, fc.string()), (text) => {
        const safe = defused(text);
        expect(safe.endsWith(text)).toBe(true);
        const isBare = /^\s*[=@]|^[\t\r]|^\s*[+-].*[A-Za-z|!]/.test(safe);
        expect(isBare).toBe(false);
      }),
    );
  });

  it('never touches a phone number', () => {
    const digits = fc.stringMatching(/^\+49[ /]?[1-9]\d{2,4}[ /-]?\d{3,8}$/);
    fc.assert(fc.property(digits, (phone) => expect(defused(phone)).toBe(phone)));
  });
});

describe('a table as CSV', () => {
  it('is what a German spreadsheet opens', () => {
    const csv = tableCsv(
      aTable([
        ['Öztürk; Mia', '+49 2855 123', 1250, '2027-07-06', 2],
        ['=HYPERLINK("x")', null, 0, '2027-07-06T12:30:00Z', 1.5],
      ]),
      zone,
    ).toString();
    expect(csv).toBe(
      '\uFEFFName;Telefon;Beitrag;Tag;Plätze\r\n' +
        '"Öztürk; Mia";+49 2855 123;12,50;06.07.2027;2\r\n' +
        '"\'=HYPERLINK(""x"")";;0,00;06.07.2027 14:30;1,5\r\n',
    );
  });

  it('keeps every row one row, whatever stands in a cell', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (texts) => {
        const rows = parse(tableCsv(oneColumn([...texts, 'a\n=1', 'b\r=2']), zone), {
          bom: true,
          delimiter: ';',
          record_delimiter: '\r\n',
        });
        expect(rows).toHaveLength(texts.length + 3);
      }),
    );
  });
});

describe('a table as a workbook', () => {
  it('holds numbers and dates as values and everything else as text', async () => {
    const file = await tableXlsx(
      aTable([['=1+1', '+49 2855 123', 1250, '2027-07-06T12:30:00Z', 2]]),
      zone,
    );
    const [head, row] = await readSheet(file);
    expect(head).toEqual(['Name', 'Telefon', 'Beitrag', 'Tag', 'Plätze']);
    expect(row).toEqual(['=1+1', '+49 2855 123', 12.5, new Date('2027-07-06T14:30:00Z'), 2]);
    expect(file.includes('<f>')).toBe(false);
  });
});

describe('a table on paper', () => {
  it('repeats its head and says which rows it shows', async () => {
    const { t } = await translatorFor('de', 'time', 'overview');
    const rows = Array.from({ length: 300 }, (_, row): TableFile['rows'][number] => [
      `Maximiliane-Katharina von Hohenstein-Öztürk ${String(row)}`,
      '+49 2855 123',
      1250,
      '2027-07-06',
      1,
    ]);
    const paper = tablePaper(
      aTable(rows),
      { language: 'de', t },
      zone,
      new Date('2027-07-01T10:00:00Z'),
    );
    expect(JSON.stringify(paper.content)).toContain('Nur bestätigte · 300 Zeilen');
    expect(paper.foot(1, 2)).toBe('Stand: Donnerstag, 1. Juli, 12 Uhr · Seite 1 von 2');
    const pdf = await printPdf(paper);
    expect(pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length).toBeGreaterThan(8);
  });
});
