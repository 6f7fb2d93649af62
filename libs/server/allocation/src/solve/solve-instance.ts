import {
  buildProgramme,
  canonical,
  checkPlacements,
  compareTiers,
  draftByLot,
  drawHotEvents,
  hotEvents,
  tierValues,
  type DrawInstance,
  type DrawPlacement,
  type DrawResult,
  type Guarantee,
  type HotDraw,
  type ImpossibleDraw,
  type Programme,
} from '@dabei/domain';
import type { Highs } from 'highs';
import { hotWithoutSolver, resultOf, uncountedBy } from './result-of';
import { neededSeats } from './needed-seats';
import { type StopAsked } from './solver-model';
import { StagedSolve, type StageHeard } from './staged-solve';

export interface SolveHooks {
  stop: StopAsked;
  /** What the stop was, once it was asked for. */
  reason: () => 'time' | 'cancelled';
  heard: StageHeard;
}

/** Decisions by hand that contradict a hard rule among themselves; empty when there is something to draw. */
export function contradictions(instance: DrawInstance): ImpossibleDraw['violations'] {
  const byHand = instance.children.flatMap(({ key, forced }) =>
    forced.map((event) => ({ child: key, event })),
  );
  return checkPlacements(instance, byHand);
}

/** One whole draw in this thread, from instance to result. */
export function solveInstance(
  highs: Highs,
  given: DrawInstance,
  guarantee: Guarantee,
  hooks: SolveHooks,
): DrawResult {
  const instance = canonical(given);
  const uncounted = uncountedBy(guarantee, instance);
  const hot = hotDraw(highs, given, guarantee, uncounted, hooks);
  const { rest } = hot;
  const draft = draftByLot(rest);
  const programme = buildProgramme(rest, uncounted);
  const staged = new StagedSolve(highs, programme, hooks.stop, hooks.heard).run();
  const solved = staged.values && placementsOf(programme, staged.values);
  const better =
    solved !== null &&
    compareTiers(tierValues(rest, solved, uncounted), tierValues(rest, draft, uncounted)) >= 0;
  return resultOf({
    guarantee,
    hot,
    uncounted,
    placements: better ? solved : draft,
    programme,
    proofs: staged.proofs,
    lotsBound: staged.lotsBound,
    from: better ? 'solver' : 'draft',
    stopped: staged.stopped ? hooks.reason() : null,
  });
}

/** From the instance as it was given, not the canonical one: a turn together follows from the lots as drawn. */
function hotDraw(
  highs: Highs,
  given: DrawInstance,
  guarantee: Guarantee,
  uncounted: ReadonlySet<string>,
  { stop }: SolveHooks,
): HotDraw {
  if (guarantee !== 'needs-alternatives') return hotWithoutSolver(given, guarantee);
  const hot = new Set(hotEvents(given).map(({ event }) => event));
  return drawHotEvents(given, neededSeats(highs, canonical(given), uncounted, hot, stop));
}

export function placementsOf({ columns }: Programme, values: Float64Array): DrawPlacement[] {
  return columns.flatMap(({ placement }, index) =>
    placement && (values[index] ?? 0) > 0.5 ? [placement] : [],
  );
}
