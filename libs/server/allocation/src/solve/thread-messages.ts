import { type DrawInstance, type DrawResult, type DrawTier, type Guarantee } from '@dabei/domain';
import type { DrawFile, DrawFileTier } from '../publish/draw-file';

/** Value of the shared flag once the work is no longer wanted. */
export const CANCELLED = 1;

/** What the solver's thread can do: draw, or prove the tiers of a public file. */
export type ThreadTask =
  | { kind: 'draw'; instance: DrawInstance; guarantee: Guarantee }
  | { kind: 'prove'; rest: DrawInstance; file: Omit<DrawFile, 'tiers'> };

/** What the solver's thread is started with. */
export interface ThreadInput {
  task: ThreadTask;
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

/** The last word of a thread. */
export type ThreadAnswer =
  { kind: 'result'; result: DrawResult } | { kind: 'proofs'; tiers: DrawFileTier[] };

export type ThreadMessage = { kind: 'progress'; progress: SolveProgress } | ThreadAnswer;
