export {
  DEFAULT_GUARANTEE,
  DrawIsImpossible,
  solveDraw,
  type SolvedDraw,
  type SolveOptions,
} from './solve-draw';
export { contradictions, solveInstance, type SolveHooks } from './solve-instance';
export { type SolveProgress } from './thread-messages';
