import { type Column, type Row } from '@dabei/domain';
import type { Highs, Model, ModelData } from 'highs';

/** Asked again and again while the solver works; true stops it. */
export type StopAsked = () => boolean;

/** What a run of the solver ended with. */
export type RunEnd = 'optimal' | 'infeasible' | 'limit' | 'stopped';

/** The data of a maximisation, as the solver takes it. */
export function modelData(
  highs: Highs,
  columns: readonly Column[],
  rows: readonly Row[],
  gains: readonly number[],
): ModelData {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const row of rows) {
    for (const [at, column] of row.columns.entries()) {
      indices.push(column);
      values.push(row.factors[at] ?? 0);
    }
    starts.push(indices.length);
  }
  return {
    numCols: columns.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: Float64Array.from(gains),
    colLower: Float64Array.from(columns, ({ lower }) => lower),
    colUpper: Float64Array.from(columns, ({ upper }) => upper),
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper),
    matrix: {
      format: 'csr',
      numCols: columns.length,
      numRows: rows.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  };
}

/** Everything that could make two runs differ is set: one seed, no clock. */
export const steady = { output_flag: false, random_seed: 1 } as const;

/** Runs the model and says how it ended; the stop is asked for at every checkpoint the solver offers. */
export function run(highs: Highs, model: Model, stop: StopAsked): RunEnd {
  const { callbackType, modelStatus } = highs.constants;
  const asked = { stop: false };
  const ask = (event: { interrupt: () => void }) => {
    asked.stop ||= stop();
    if (asked.stop) {
      event.interrupt();
    }
    return undefined;
  };
  const { modelStatus: status } = model.run({
    [callbackType.simplexInterrupt]: ask,
    [callbackType.ipmInterrupt]: ask,
    [callbackType.mipInterrupt]: ask,
  });
  if (asked.stop) return 'stopped';
  if (status === modelStatus.optimal) return 'optimal';
  return status === modelStatus.infeasible ? 'infeasible' : 'limit';
}
