import { Worker } from 'node:worker_threads';
import {
  type DrawInstance,
  type DrawResult,
  type Guarantee,
  type ImpossibleDraw,
} from '@dabei/domain';
import { draftResult } from './draft-result';
import { contradictions } from './solve-instance';
import {
  CANCELLED,
  type SolveProgress,
  type ThreadInput,
  type ThreadMessage,
} from './thread-messages';
import { threadFile } from './thread-file';

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

/** The solver asks for the time at its checkpoints; between two of them it may need so much longer. */
const GRACE_SECONDS = 10;

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
  const flag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const input: ThreadInput = { instance, guarantee, seconds, flag };
  const told = await inThread(options.thread ?? threadFile(), input, onProgress, signal);
  const took = (performance.now() - began) / 1000;
  if (told) return { result: told, seconds: took };
  const stopped = signal?.aborted ? 'cancelled' : 'time';
  return { result: draftResult(instance, guarantee, stopped), seconds: took };
}

/** Null when the thread had to be ended because it did not stop when asked to. */
function inThread(
  file: URL,
  input: ThreadInput,
  onProgress: (progress: SolveProgress) => void,
  signal: AbortSignal | undefined,
): Promise<DrawResult | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: input });
    const end = () => {
      void worker.terminate();
      resolve(null);
    };
    let impatient = setTimeout(end, (input.seconds + GRACE_SECONDS) * 1000);
    const cancel = () => {
      Atomics.store(new Int32Array(input.flag), 0, CANCELLED);
      clearTimeout(impatient);
      impatient = setTimeout(end, GRACE_SECONDS * 1000);
    };
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    worker.on('message', (message: ThreadMessage) => {
      if (message.kind === 'progress') onProgress(message.progress);
      else resolve(message.result);
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      clearTimeout(impatient);
      signal?.removeEventListener('abort', cancel);
      reject(new Error('The solver ended without a word.'));
    });
  });
}
