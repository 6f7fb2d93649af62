import { type Column, type Row } from '@dabei/domain';
import type { Highs } from 'highs';
import { type RelaxedOptimum } from './relaxation';
import { modelData, run, steady, type StopAsked } from './solver-model';

/** What is to be solved in whole numbers. */
export interface WholeProblem {
  columns: readonly Column[];
  rows: readonly Row[];
  gains: readonly number[];
  /** Everything that is not certain is at most this; from the relaxation. */
  bound: number;
  /** How much a column may cost at first; more and more until nothing better can lie outside. */
  gap: number;
}

/** The best of one or more searches. */
export interface WholeSolution {
  /** Null when nothing was found. */
  values: Float64Array | null;
  value: number;
  /** Nothing better than this exists, says the solver. */
  bound: number;
  ended: 'optimal' | 'infeasible' | 'limit' | 'stopped';
}

const MORE = 6;

/** Columns up to which everything is searched to the end; in more, a result near the bound is enough. */
export const SMALL = 12_000;

/** Nodes after which a search gives up; a number and no time, so that every run gives up at the same point. */
export interface SearchLimits {
  nodes: number;
  /** How often a larger core is tried when one holds no solution at all; endless when not said. */
  empty?: number;
  /** Whether a larger core is searched after a result, until nothing better can lie outside: not when `never`, and
   * when `small` only if that core is. */
  confirm: 'small' | 'never';
}

export interface Found {
  values: Float64Array | null;
  value: number;
  bound: number;
  ended: WholeSolution['ended'];
}

/** One search in whole numbers, from a start if there is one. */
export function search(
  highs: Highs,
  { columns, rows, gains }: Pick<WholeProblem, 'columns' | 'rows' | 'gains'>,
  { nodes }: Pick<SearchLimits, 'nodes'>,
  start: Float64Array | null,
  stop: StopAsked,
): Found {
  const data = modelData(highs, columns, rows, gains);
  const whole = new Int32Array(columns.length).fill(highs.constants.variableType.integer);
  return highs.withModel({ ...data, integrality: whole }, (model) => {
    model.options.set({
      ...steady,
      mip_rel_gap: 0,
      // gains are whole numbers, so two results differ by 1 at least
      mip_abs_gap: 0.99,
      mip_max_nodes: nodes,
      // measured on seasons of 420 to 3,000 children: the relaxation is nearly whole, so these cost more than they give
      mip_detect_symmetry: false,
      mip_heuristic_effort: 0.01,
      mip_allow_restart: false,
    });
    if (start) model.setSolution({ colValue: start });
    const ended = run(highs, model, stop);
    const found = model.info.get('primal_solution_status') === 2;
    const bound = Number(model.info.get('mip_dual_bound'));
    return {
      ended,
      values: found ? model.getSolution().colValue : null,
      value: found ? Math.round(model.getObjectiveValue()) : -Infinity,
      bound: ended === 'infeasible' ? -Infinity : bound,
    };
  });
}

/**
 * The best in whole numbers. Columns whose change would cost more than a gap are held where the relaxation has them,
 * and only the small core that is left is searched; when what it finds lies further below the bound than the gap, or
 * it finds nothing, the gap grows.
 */
export function solveWhole(
  highs: Highs,
  problem: WholeProblem,
  relaxed: RelaxedOptimum,
  limits: SearchLimits,
  stop: StopAsked,
): WholeSolution {
  let best = null as Found | null;
  let empty = limits.empty ?? Infinity;
  for (let gap = best ? Math.max(1, problem.bound - best.value) : problem.gap; ;) {
    const columns = coreOf(problem.columns, relaxed, gap);
    const everything = columns.every((column, index) => column === problem.columns[index]);
    const found = search(highs, { ...problem, columns }, limits, best?.values ?? null, stop);
    if (found.value > (best?.value ?? -Infinity)) best = found;
    const value = best?.value ?? -Infinity;
    const outside = everything ? -Infinity : problem.bound - gap;
    const bound = Math.max(value, Math.min(problem.bound, Math.max(found.bound, outside)));
    const missed = problem.bound - value;
    if (found.ended === 'infeasible' && !best) empty -= 1;
    const confirmed = everything || missed <= gap || empty < 0;
    const done = confirmed || (best !== null && !worthConfirming(problem, relaxed, missed, limits));
    if (done || found.ended === 'stopped' || found.ended === 'limit') {
      const ended = best && found.ended === 'infeasible' ? 'optimal' : found.ended;
      return { values: best?.values ?? null, value, bound, ended };
    }
    gap = best ? missed : gap * MORE;
  }
}

/** The columns, those held fast whose change alone would cost more than the gap. */
export function coreOf(columns: readonly Column[], relaxed: RelaxedOptimum, gap: number): Column[] {
  return columns.map((column, index) => held(column, index, relaxed, gap));
}

function worthConfirming(
  { columns }: WholeProblem,
  relaxed: RelaxedOptimum,
  gap: number,
  { confirm }: SearchLimits,
): boolean {
  return confirm === 'small' && sizeOf(coreOf(columns, relaxed, gap)) <= SMALL;
}

const sizeOf = (columns: readonly Column[]): number =>
  columns.filter(({ lower, upper }) => lower < upper).length;

function held(column: Column, index: number, { reduced }: RelaxedOptimum, gap: number): Column {
  const loss = reduced[index] ?? 0;
  if (column.lower === column.upper) return column;
  if (loss > gap) return { ...column, lower: column.upper };
  return loss < -gap ? { ...column, upper: column.lower } : column;
}
