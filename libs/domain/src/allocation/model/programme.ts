import { type DrawTier } from '../tiers';

/** One thing that is decided: 0 or 1 between `lower` and `upper`. */
export interface Column {
  lower: number;
  upper: number;
  /** What it adds to each tier; whole numbers, never below 0. */
  gains: Readonly<Partial<Record<DrawTier, number>>>;
  /** The placement it stands for; other columns only count. */
  placement?: { child: string; event: string };
}

/** A sum of columns that must lie between two numbers; all of them whole. */
export interface Row {
  lower: number;
  upper: number;
  columns: readonly number[];
  factors: readonly number[];
}

/** A draw as a mixed-integer programme to be maximised tier by tier. */
export interface Programme {
  columns: readonly Column[];
  rows: readonly Row[];
}

/** Gathers columns and rows; a row that nothing can break is left out. */
export class ProgrammeBuilder {
  readonly columns: Column[] = [];
  readonly rows: Row[] = [];

  add(column: Partial<Column>): number {
    this.columns.push({ lower: 0, upper: 1, gains: {}, ...column });
    return this.columns.length - 1;
  }

  /** At most `most` of these. */
  atMost(most: number, columns: readonly number[]): void {
    if (columns.length > most)
      this.row(
        -Infinity,
        most,
        columns,
        columns.map(() => 1),
      );
  }

  row(lower: number, upper: number, columns: readonly number[], factors: readonly number[]): void {
    this.rows.push({ lower, upper, columns, factors });
  }
}
