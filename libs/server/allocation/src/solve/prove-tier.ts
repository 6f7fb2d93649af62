import {
  dualBound,
  MULTIPLIER_BITS,
  type Column,
  type Proof,
  type Row,
  type StageObjective,
} from '@dabei/domain';
import { type Relaxation } from './relaxation';
import { type StopAsked } from './solver-model';

/** So many halves of the world a proof may have; each costs one run of the solver. */
const MOST_CASES = 120;

interface Search {
  columns: Column[];
  rows: readonly Row[];
  objective: StageObjective;
  /** What is to be proven: the tier has no more. */
  most: number;
  left: number;
}

/**
 * A proof that a tier has no more than this: by the multipliers alone where they suffice, otherwise by halving the
 * world at a column the relaxation cannot decide, again and again. Null when that takes too long.
 */
export function proveTier(
  relaxation: Relaxation,
  columns: readonly Column[],
  rows: readonly Row[],
  objective: StageObjective,
  most: number,
  stop: StopAsked,
): Proof | null {
  const search = { columns: [...columns], rows, objective, most, left: MOST_CASES };
  return prove(relaxation, search, stop);
}

function prove(relaxation: Relaxation, search: Search, stop: StopAsked): Proof | null {
  search.left -= 1;
  if (search.left < 0 || stop()) return null;
  const { columns, rows, objective, most } = search;
  const { ended, optimum } = relaxation.maximise(objective.gains, stop);
  if (ended === 'infeasible') return refute(relaxation, search);
  if (!optimum) return null;
  const bound = dualBound(columns, rows, objective.gains, optimum.multipliers);
  const enough = (BigInt(most + 1) * BigInt(objective.unit)) << BigInt(MULTIPLIER_BITS);
  if (bound !== null && bound < enough) return { multipliers: optimum.multipliers };
  const column = undecided(columns, optimum.values);
  if (column === null) return null;
  const half = (value: number) => {
    const free = columns[column];
    if (!free) return null;
    columns[column] = { ...free, lower: value, upper: value };
    relaxation.bind(column, value, value);
    const proof = prove(relaxation, search, stop);
    columns[column] = free;
    relaxation.bind(column, free.lower, free.upper);
    return proof;
  };
  const whenNo = half(0);
  const whenYes = whenNo && half(1);
  return whenNo && whenYes ? { column, whenNo, whenYes } : null;
}

/** No choice at all is left in this half: the reason, enlarged, bounds everything below anything. */
function refute(relaxation: Relaxation, { columns, rows, objective, most }: Search): Proof | null {
  const enough = (BigInt(most + 1) * BigInt(objective.unit)) << BigInt(MULTIPLIER_BITS);
  for (const multipliers of relaxation.reasons(objective)) {
    const bound = dualBound(columns, rows, objective.gains, multipliers);
    if (bound !== null && bound < enough) return { multipliers };
  }
  return null;
}

/** Whether an event runs is decided first, then what is nearest to the middle. */
function undecided(columns: readonly Column[], values: Float64Array): number | null {
  let best: number | null = null;
  let least = 0.5 - 1e-6;
  for (const [index, column] of columns.entries()) {
    const counts = Object.keys(column.gains).length > 0;
    const far = Math.abs((values[index] ?? 0) - 0.5) + (column.placement || counts ? 0 : -1);
    const whole = Math.abs((values[index] ?? 0) - 0.5) >= 0.5 - 1e-6;
    if (!whole && far < least) {
      best = index;
      least = far;
    }
  }
  return best;
}
