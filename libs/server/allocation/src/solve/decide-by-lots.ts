import { type Column, type Row } from '@dabei/domain';
import type { Highs } from 'highs';
import { coreOf, search, SMALL, type Found } from './core';
import { type RelaxedOptimum } from './relaxation';
import { type StopAsked } from './solver-model';

/** The lots decide between equals; a little search is enough for that. */
const NODES = 200;
/** In a large season the lots move only what costs next to nothing by itself. */
const SPARE = 2;

interface Decided {
  columns: readonly Column[];
  /** Rows that keep all tiers before the satisfaction. */
  rows: readonly Row[];
  /** What the satisfaction must keep. */
  satisfaction: number;
}

/**
 * Moves a result to the equal one that the lottery numbers prefer: whoever is served earlier has the better places.
 * Only what the satisfaction can spare is moved. Without a bound where the season is too large for all of it.
 */
export function decideByLots(
  highs: Highs,
  { columns, rows, satisfaction }: Decided,
  relaxed: RelaxedOptimum,
  now: Float64Array,
  stop: StopAsked,
): Omit<Found, 'bound'> & { bound: number | null } {
  const points = columns.map(({ gains }) => gains.satisfaction ?? 0);
  const counted = points.flatMap((gain, index) => (gain > 0 ? [index] : []));
  const keeps: Row = {
    lower: satisfaction,
    upper: Infinity,
    columns: counted,
    factors: counted.map((index) => points[index] ?? 0),
  };
  const most = points.reduce((sum, gain, index) => sum + gain * (relaxed.values[index] ?? 0), 0);
  const small = columns.length <= SMALL;
  const core = coreOf(columns, relaxed, small ? most - satisfaction + 1e-6 : SPARE);
  const gains = columns.map((column) => column.gains.lots ?? 0);
  const problem = { columns: core, rows: [...rows, keeps], gains };
  const found = search(highs, problem, { nodes: small ? NODES : 1 }, now, stop);
  return { ...found, bound: small ? Math.floor(found.bound + 1e-6) : null };
}
