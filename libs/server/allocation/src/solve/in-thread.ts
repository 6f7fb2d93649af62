import { Worker } from 'node:worker_threads';
import {
  CANCELLED,
  type SolveProgress,
  type ThreadAnswer,
  type ThreadInput,
  type ThreadMessage,
  type ThreadTask,
} from './thread-messages';
import { threadFile } from './thread-file';

/** The solver asks for the time at its checkpoints; between two of them it may need so much longer. */
const GRACE_SECONDS = 10;

export interface ThreadOrder {
  task: ThreadTask;
  seconds: number;
  /** Where the thread's program lies, when not beside the caller's. */
  thread?: URL;
  onProgress?: (progress: SolveProgress) => void;
  signal?: AbortSignal | undefined;
}

/** Works in a thread of its own; null when the thread had to be ended because it did not stop when asked to. */
export function inThread(order: ThreadOrder): Promise<ThreadAnswer | null> {
  const { task, seconds, thread = threadFile(), onProgress, signal } = order;
  const flag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const input: ThreadInput = { task, seconds, flag };
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, { workerData: input });
    const end = () => {
      void worker.terminate();
      resolve(null);
    };
    let impatient = setTimeout(end, (seconds + GRACE_SECONDS) * 1000);
    const cancel = () => {
      Atomics.store(new Int32Array(flag), 0, CANCELLED);
      clearTimeout(impatient);
      impatient = setTimeout(end, GRACE_SECONDS * 1000);
    };
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    worker.on('message', (message: ThreadMessage) => {
      if (message.kind === 'progress') onProgress?.(message.progress);
      else resolve(message);
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      clearTimeout(impatient);
      signal?.removeEventListener('abort', cancel);
      reject(new Error('The solver ended without a word.'));
    });
  });
}
