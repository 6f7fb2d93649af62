import { DomainError } from '@dabei/server/platform';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { zipSize } from './zip-size';

/** A cell as the file has it; dates and times as ISO text without a zone. */
export type Cell = string | number | boolean | null;

export interface Table {
  kind: 'csv' | 'xlsx';
  rows: Cell[][];
}

export const largestFile = 5 * 1024 * 1024;
const largestContent = 60 * 1024 * 1024;
const manyRows = 1_100;
const maxColumns = 200;

const unreadable = (reason: string): DomainError => new DomainError('unreadable', { reason });

/** Reads what the bytes are, whatever the file is called: a spreadsheet, or text with separators. */
export async function readTable(bytes: Buffer, tooMany = manyRows): Promise<Table> {
  if (bytes.length === 0) throw unreadable('empty-file');
  const table = bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))
    ? await readXlsx(bytes)
    : readCsv(bytes, tooMany);
  if (table.rows.length > tooMany) throw unreadable('too-many-rows');
  return table;
}

async function readXlsx(bytes: Buffer): Promise<Table> {
  const size = zipSize(bytes);
  if (size === null || size > largestContent) throw unreadable('not-a-table');
  try {
    const rows = await readSheet(bytes);
    return { kind: 'xlsx', rows: rows.map((row) => row.slice(0, maxColumns).map(plain)) };
  } catch {
    throw unreadable('not-a-table');
  }
}

function plain(value: unknown): Cell {
  if (value instanceof Date) return textOfDate(value);
  if (typeof value === 'string') return clean(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

// a time alone is a day of 1899 or 1900 to a spreadsheet
function textOfDate(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const [date = '', time = ''] = value.toISOString().split('T');
  const clock = time.slice(0, 5);
  if (value.getUTCFullYear() < 1902) return clock;
  return clock === '00:00' ? date : `${date}T${clock}`;
}

function readCsv(bytes: Buffer, tooMany: number): Table {
  const text = textOf(bytes);
  if (text.slice(0, 2000).includes('\u0000')) throw unreadable('not-a-table');
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      bom: true,
      to: tooMany + 1,
    });
    return {
      kind: 'csv',
      rows: rows.map((row) => row.slice(0, maxColumns).map((cell) => clean(cell) || null)),
    };
  } catch {
    throw unreadable('not-a-table');
  }
}

/** UTF-8 where it can be, else what German spreadsheets wrote for decades. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/\r?\n|$/)).replace(/"[^"]*"/g, '');
  const count = (sign: string): number => head.split(sign).length;
  return [';', '\t', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

// the database keeps no NUL; the sign in its place is told as a control character
const clean = (text: string): string => text.replaceAll('\u0000', '\ufffd').trim();
