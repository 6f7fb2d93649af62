import { parentPort, workerData } from 'node:worker_threads';
import highsLoader from 'highs';
import { provePublicTiers } from '../publish/prove-public-tiers';
import { solveInstance } from './solve-instance';
import {
  CANCELLED,
  type ThreadAnswer,
  type ThreadInput,
  type ThreadMessage,
} from './thread-messages';

const input = workerData as ThreadInput;
const flag = new Int32Array(input.flag);
const began = performance.now();
const seconds = () => (performance.now() - began) / 1000;
const say = (message: ThreadMessage) => {
  parentPort?.postMessage(message);
};

const cancelled = () => Atomics.load(flag, 0) === CANCELLED;
const stop = () => cancelled() || seconds() > input.seconds;
const highs = await highsLoader();

function answer({ task }: ThreadInput): ThreadAnswer {
  if (task.kind === 'prove')
    return { kind: 'proofs', tiers: provePublicTiers(highs, task.rest, task.file, stop) };
  const result = solveInstance(highs, task.instance, task.guarantee, {
    stop,
    reason: () => (cancelled() ? 'cancelled' : 'time'),
    heard: (stage, bound, best) => {
      say({ kind: 'progress', progress: { stage, bound, best, seconds: seconds() } });
    },
  });
  return { kind: 'result', result };
}

say(answer(input));
