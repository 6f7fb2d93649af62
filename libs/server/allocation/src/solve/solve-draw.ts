import {
  type DrawInstance,
  type DrawResult,
  type Guarantee,
  type ImpossibleDraw,
} from '@dabei/domain';
import { draftResult } from './draft-result';
import { contradictions } from './solve-instance';
import { inThread } from './in-thread';
import type { SolveProgress } from './thread-messages';

export interface SolveOptions {
  /** Decision 10: what the promise does with the events everybody wants. */
  guarantee?: Guarantee;
  /** Time after which it ends with what it has and says so. */
  seconds?: number;
  /** Where the thread's program lies, when not beside the caller's. */
  thread?: URL;
}

/** A draw that was solved, with what it cost; the cost is no part of the result, which is the same every time. */
export interface SolvedDraw {
  result: DrawResult;
  seconds: number;
}

export const DEFAULT_GUARANTEE: Guarantee = 'hot-first';
const DEFAULT_SECONDS = 120;

/** Decisions by hand contradict each other; nothing was drawn. */
export class DrawIsImpossible extends Error {
  constructor(readonly violations: ImpossibleDraw['violations']) {
    super('Decisions by hand contradict each other.');
  }
}

/**
 * Draws in a thread of its own. Ends in every case with a result that keeps all hard rules: the optimum with its
 * proof, what was found in the time there was, or the draft by lot. Throws `DrawIsImpossible` where decisions by
 * hand leave nothing to draw.
 */
export async function solveDraw(
  instance: DrawInstance,
  options: SolveOptions = {},
  onProgress: (progress: SolveProgress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<SolvedDraw> {
  const violations = contradictions(instance);
  if (violations.length > 0) throw new DrawIsImpossible(violations);
  const { guarantee = DEFAULT_GUARANTEE, seconds = DEFAULT_SECONDS } = options;
  const began = performance.now();
  const answer = await inThread({
    task: { kind: 'draw', instance, guarantee },
    seconds,
    ...(options.thread ? { thread: options.thread } : {}),
    onProgress,
    signal,
  });
  const took = (performance.now() - began) / 1000;
  if (answer?.kind === 'result') return { result: answer.result, seconds: took };
  const stopped = signal?.aborted ? 'cancelled' : 'time';
  return { result: draftResult(instance, guarantee, stopped), seconds: took };
}
