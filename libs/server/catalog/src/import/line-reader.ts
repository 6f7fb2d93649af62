import { emailAddress, type ImportProblem, type ImportProblemCode } from '@dabei/contracts';
import { hasControlCharacter, isFormula, type Reading } from './cell-readers';
import {
  importColumns,
  type ImportField,
  type ImportLine,
  type ImportLines,
} from './import-columns';
import type { Cell } from './read-table';

const shownLength = 60;

/** Reads one row cell by cell and keeps what is wrong with each: at most one problem per cell. */
export class LineReader {
  readonly problems: ImportProblem[] = [];
  private readonly bad = new Set<ImportField>();

  constructor(
    private readonly line: ImportLine,
    private readonly headings: ImportLines['headings'],
  ) {
    for (const [field, cell] of Object.entries(line.cells) as [ImportField, Cell][])
      this.refuseUnsafe(field, cell);
  }

  refuse(field: ImportField, code: ImportProblemCode, hint: string | null = null): void {
    if (this.bad.has(field)) return;
    this.bad.add(field);
    this.problems.push({
      row: this.line.row,
      column: this.headings[field] ?? importColumns[field][0],
      value: String(this.line.cells[field] ?? '').slice(0, shownLength),
      code,
      hint,
    });
  }

  isBlank(field: ImportField): boolean {
    const cell = this.line.cells[field] ?? null;
    return cell === null || cell === '';
  }

  text(field: ImportField, longest: number, shortest = 0): string | null {
    if (this.isBlank(field)) return null;
    const text = String(this.line.cells[field]);
    if (text.length > longest) this.refuse(field, 'too-long', String(longest));
    if (text.length < shortest) this.refuse(field, 'too-short', String(shortest));
    return text;
  }

  needed(field: ImportField, longest: number, shortest = 1): string {
    const text = this.text(field, longest, shortest);
    if (text === null) this.refuse(field, 'missing');
    return text ?? '';
  }

  read<T>(field: ImportField, reader: (cell: Cell) => Reading<T>): T | null {
    if (this.isBlank(field) || this.bad.has(field)) return null;
    const reading = reader(this.line.cells[field] ?? null);
    if ('value' in reading) return reading.value;
    this.refuse(field, reading.code);
    return null;
  }

  matching(
    field: ImportField,
    fits: (text: string) => boolean,
    code: ImportProblemCode,
  ): string | null {
    const text = this.text(field, 200);
    if (text !== null && !fits(text)) this.refuse(field, code);
    return text;
  }

  email(field: ImportField): string | null {
    return this.matching(field, (text) => emailAddress.safeParse(text).success, 'invalid-email');
  }

  private refuseUnsafe(field: ImportField, cell: Cell): void {
    if (typeof cell !== 'string') return;
    if (hasControlCharacter(cell)) this.refuse(field, 'control-character');
    else if (isFormula(cell)) this.refuse(field, 'formula');
  }
}
