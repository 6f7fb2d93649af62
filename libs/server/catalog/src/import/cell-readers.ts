import type { ImportProblemCode } from '@dabei/contracts';
import { addDays, searchKey } from '@dabei/domain';
import type { Cell } from './read-table';

/** What a cell says, or why it says nothing. */
export type Reading<T> = { value: T } | { code: ImportProblemCode };

const refused = (code: ImportProblemCode): { code: ImportProblemCode } => ({ code });

const months = [
  'januar',
  'februar',
  'maerz',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'dezember',
];
const firstSerialDay = '1899-12-30';
const serialDays = { from: 36_526, to: 73_050 };

/** '6.7.2027', '06.07.27', 'Di, 6. Juli 2027', '2027-07-06' and the numbers spreadsheets count days by. */
export function readDate(cell: Cell): Reading<string> {
  if (typeof cell === 'number')
    return Number.isInteger(cell) && cell >= serialDays.from && cell <= serialDays.to
      ? { value: addDays(firstSerialDay, cell) }
      : refused('unreadable-date');
  const text = typeof cell === 'string' ? cell.replace(/^\p{L}+\.?,?\s+(?=\d)/u, '') : '';
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T\d{2}:\d{2})?$/.exec(text);
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const german = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{2}|\d{4})$/.exec(text);
  if (german) return existing(fullYear(german[3] ?? ''), Number(german[2]), Number(german[1]));
  const inWords = /^(\d{1,2})\.?\s*(\p{L}+)\.?\s+(\d{4})$/u.exec(text);
  const name = searchKey(inWords?.[2] ?? '');
  const month = name.length < 3 ? -1 : months.findIndex((one) => one.startsWith(name));
  return inWords && month >= 0
    ? existing(Number(inWords[3]), month + 1, Number(inWords[1]))
    : refused('unreadable-date');
}

const fullYear = (year: string): number => Number(year) + (year.length === 2 ? 2000 : 0);

function existing(year: number, month: number, day: number): Reading<string> {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same && month >= 1 && year >= 2000 && year < 2200
    ? { value: date.toISOString().slice(0, 10) }
    : refused('impossible-date');
}

/** '9', '9:30', '9.30 Uhr', and the part of a day spreadsheets count. */
export function readTime(cell: Cell): Reading<string> {
  if (typeof cell === 'number' && cell >= 0 && cell < 1) return clock(Math.round(cell * 1440));
  const text = String(cell ?? '').replace(/^\d{4}-\d{2}-\d{2}T/, '');
  const said = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*(?:uhr|h)?$/i.exec(text);
  if (!said) return refused('unreadable-time');
  const [hours, minutes] = [Number(said[1]), Number(said[2] ?? 0)];
  return hours < 24 && minutes < 60 ? clock(60 * hours + minutes) : refused('unreadable-time');
}

function clock(minutes: number): Reading<string> {
  const two = (part: number): string => String(part).padStart(2, '0');
  return minutes < 1440
    ? { value: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` }
    : refused('unreadable-time');
}

/** '12', '1.000', '12,50', '12.50'; a number stays what it is. */
export function readNumber(cell: Cell): Reading<number> {
  if (typeof cell === 'number') return { value: cell };
  const text = String(cell ?? '').replace(/\s/g, '');
  if (/^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text))
    return { value: Number(text.replaceAll('.', '').replace(',', '.')) };
  return /^[+-]?\d+([.,]\d+)?$/.test(text)
    ? { value: Number(text.replace(',', '.')) }
    : refused('unreadable-number');
}

/** Money in cents: '12,50 €', 'kostenlos', '5'. */
export function readPrice(cell: Cell): Reading<number> {
  const text = typeof cell === 'string' ? cell.replace(/(€|eur|euro)\.?$/i, '').trim() : cell;
  if (typeof text === 'string' && /^(kostenlos|frei|gratis|kostenfrei)$/i.test(text))
    return { value: 0 };
  const number = readNumber(text);
  if ('code' in number || number.value < 0) return refused('unreadable-price');
  const cents = Math.round(number.value * 100);
  if (Math.abs(cents - number.value * 100) > 1e-6) return refused('unreadable-price');
  return cents > 1_000_000 ? refused('too-large') : { value: cents };
}

/** One of the words a choice may be called by. */
export function readChoice<C extends string>(
  cell: Cell,
  words: Readonly<Record<C, readonly string[]>>,
): Reading<C> {
  const key = searchKey(String(cell ?? ''));
  const found = (Object.keys(words) as C[]).find(
    (choice) => choice === cell || words[choice].some((word) => searchKey(word) === key),
  );
  return found === undefined ? refused('unknown-choice') : { value: found };
}

/** Would a spreadsheet calculate it? A phone number keeps its plus, a list its dash. */
export const isFormula = (text: string): boolean => /^[=@]|^[+-](?=[^\s\d(])/.test(text);

/** Signs that no keyboard writes. Line breaks and tabs are text. */
export const hasControlCharacter = (text: string): boolean =>
  Array.from(text).some((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return (code < 32 && !'\n\r\t'.includes(sign)) || code === 127 || code === 0xfffd;
  });
