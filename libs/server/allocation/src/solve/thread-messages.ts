import { type DrawInstance, type DrawResult, type DrawTier, type Guarantee } from '@dabei/domain';

/** Value of the shared flag once the draw is no longer wanted. */
export const CANCELLED = 1;

/** What the solver's thread is started with. */
export interface ThreadInput {
  instance: DrawInstance;
  guarantee: Guarantee;
  /** Time it may take; then it ends with what it has. */
  seconds: number;
  /** One number both threads see, so that a solver that never rests can still be told to stop. */
  flag: SharedArrayBuffer;
}

/** How far the solver is: the tier it works on, what that cannot exceed, what it has. */
export interface SolveProgress {
  stage: DrawTier;
  bound: number;
  /** Null until a whole result is known. */
  best: number | null;
  seconds: number;
}

export type ThreadMessage =
  { kind: 'progress'; progress: SolveProgress } | { kind: 'result'; result: DrawResult };
