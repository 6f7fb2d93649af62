import {
  MULTIPLIER_BITS,
  type Multipliers,
  type Programme,
  type Row,
  type StageObjective,
} from '@dabei/domain';
import type { Highs, Model } from 'highs';
import { modelData, run, steady, type StopAsked } from './solver-model';

/** The best there is when places may be given in parts, and what each column and row is worth there. */
export interface RelaxedOptimum {
  values: Float64Array;
  /** How much the whole loses at least, per unit a column is moved away from its value. */
  reduced: Float64Array;
  multipliers: Multipliers;
}

/** The programme without whole numbers; kept in the solver, so that each stage begins where the last one ended. */
export class Relaxation {
  private readonly model: Model & { dispose: () => void };
  private readonly rows: Row[];

  constructor(
    private readonly highs: Highs,
    private readonly programme: Programme,
  ) {
    const { columns, rows } = programme;
    this.rows = [...rows];
    const none = columns.map(() => 0);
    this.model = highs.createModel(modelData(highs, columns, rows, none));
    this.model.options.set(steady);
  }

  /** One more row that every later optimum keeps. */
  keep(row: Row): void {
    this.rows.push(row);
    this.model.addRow(row.lower, row.upper, {
      indices: Int32Array.from(row.columns),
      values: Float64Array.from(row.factors),
    });
  }

  /** The last row that was kept asks for less from now on. */
  loosenLast(lower: number): void {
    const last = this.rows.length - 1;
    const row = this.rows[last];
    if (!row) return;
    this.rows[last] = { ...row, lower };
    this.model.changeRowBounds(last, lower, row.upper);
  }

  /** Narrows a column for what follows; with its own bounds it is free again. */
  bind(column: number, lower: number, upper: number): void {
    this.model.changeColBounds(column, lower, upper);
  }

  /** Null when there is none, or when it was stopped; `ended` tells which. */
  maximise(
    gains: readonly number[],
    stop: StopAsked,
  ): { ended: ReturnType<typeof run>; optimum: RelaxedOptimum | null } {
    const all = { kind: 'range', from: 0, to: this.programme.columns.length - 1 } as const;
    // a season without a single wish has no columns
    if (gains.length > 0) this.model.changeColsCost(all, Float64Array.from(gains));
    const ended = run(this.highs, this.model, stop);
    if (ended !== 'optimal') return { ended, optimum: null };
    const { colValue, colDual, rowDual } = this.model.getSolution();
    return {
      ended,
      optimum: { values: colValue, reduced: colDual, multipliers: this.rounded(rowDual) },
    };
  }

  /** After a maximum that does not exist: reasons why, either way round and ever stronger. */
  reasons({ unit }: StageObjective): Multipliers[] {
    const ray = this.model.getDualRay();
    if (!ray) return [];
    return [16, 256, 4096].flatMap((times) =>
      [unit * times, -unit * times].map((scale) =>
        this.rounded(ray.values.map((one) => one * scale)),
      ),
    );
  }

  dispose(): void {
    this.model.dispose();
  }

  /** Whole numbers of 2⁻¹⁶, none of them leaning on a side on which its row has no bound. */
  private rounded(rowDual: Float64Array): Multipliers {
    const found: [number, number][] = [];
    for (const [index, row] of this.rows.entries()) {
      const multiplier = Math.round((rowDual[index] ?? 0) * 2 ** MULTIPLIER_BITS);
      const leansOn = multiplier > 0 ? row.upper : row.lower;
      if (multiplier !== 0 && Number.isFinite(leansOn)) found.push([index, multiplier]);
    }
    return found;
  }
}
