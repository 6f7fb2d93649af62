import type { StreetProblem, StreetProblemCode } from '@dabei/contracts';
import { searchKey, streetKey } from '@dabei/domain';
import { hasControlCharacter, isFormula } from '../import/cell-readers';
import type { Cell } from '../import/read-table';

/** What a column may be called; the first name is the one of the file that is handed out. */
export const streetColumns = {
  street: ['Straße', 'Straßenname', 'Strasse', 'Street'],
  district: ['Stadtteil', 'Ortsteil', 'Bezirk', 'Sozialraum', 'District'],
} as const;
type StreetField = keyof typeof streetColumns;

export interface ListedStreet {
  key: string;
  street: string;
  district: string;
}

export interface ReadStreets {
  streets: ListedStreet[];
  missingColumns: string[];
  problems: StreetProblem[];
}

/** Headings may stand below a title of the whole list. */
const headingRows = 5;
const longest = 80;
/** Rows of one list, the heading among them. */
export const mostStreets = 5_000;

/** Reads every row that says anything; a street counts once, however often and however it is written. */
export function readStreets(rows: readonly (readonly Cell[])[]): ReadStreets {
  const at = Math.max(
    0,
    rows.slice(0, headingRows).findIndex((row) => row.some((cell) => fieldOf(cell))),
  );
  const headings = rows[at] ?? [];
  const columns = {
    street: headings.findIndex((cell) => fieldOf(cell) === 'street'),
    district: headings.findIndex((cell) => fieldOf(cell) === 'district'),
  };
  const missingColumns = (['street', 'district'] as const)
    .filter((field) => columns[field] < 0)
    .map((field) => streetColumns[field][0]);
  if (missingColumns.length > 0) return { streets: [], missingColumns, problems: [] };
  const problems: StreetProblem[] = [];
  const listed = new Map<string, ListedStreet & { row: number }>();
  for (const [index, cells] of rows.slice(at + 1).entries()) {
    const row = at + index + 2;
    const street = textOf(cells[columns.street]);
    const district = textOf(cells[columns.district]);
    if (street === '' && district === '') continue;
    const key = streetKey(street);
    const before = listed.get(key);
    const tell = (field: StreetField, code: StreetProblemCode, hint: string | null = null) =>
      problems.push({
        row,
        column: textOf(headings[columns[field]]),
        value: (field === 'street' ? street : district).slice(0, 60),
        code,
        hint,
      });
    const wrong = { street: wrongText(street), district: wrongText(district) };
    if (wrong.street) tell('street', wrong.street, hintOf(wrong.street));
    else if (key === '') tell('street', 'no-street');
    if (wrong.district) tell('district', wrong.district, hintOf(wrong.district));
    else if (before !== undefined && before.district !== district)
      tell('district', 'two-districts', String(before.row));
    if (before === undefined && key !== '') listed.set(key, { key, street, district, row });
  }
  const streets = [...listed.values()].map(({ row: _row, ...street }) => street);
  return { streets, missingColumns, problems };
}

function fieldOf(cell: Cell | undefined): StreetField | undefined {
  if (typeof cell !== 'string') return undefined;
  const name = searchKey(cell);
  return (['street', 'district'] as const).find((field) =>
    streetColumns[field].some((known) => searchKey(known) === name),
  );
}

const textOf = (cell: Cell | undefined): string => String(cell ?? '').trim();

function wrongText(text: string): StreetProblemCode | undefined {
  if (text === '') return 'missing';
  if (hasControlCharacter(text)) return 'control-character';
  if (isFormula(text)) return 'formula';
  return text.length > longest ? 'too-long' : undefined;
}

const hintOf = (code: StreetProblemCode): string | null =>
  code === 'too-long' ? String(longest) : null;
