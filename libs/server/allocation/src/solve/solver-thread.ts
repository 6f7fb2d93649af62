import { parentPort, workerData } from 'node:worker_threads';
import highsLoader from 'highs';
import { solveInstance } from './solve-instance';
import { CANCELLED, type ThreadInput, type ThreadMessage } from './thread-messages';

const input = workerData as ThreadInput;
const flag = new Int32Array(input.flag);
const began = performance.now();
const seconds = () => (performance.now() - began) / 1000;
const say = (message: ThreadMessage) => {
  parentPort?.postMessage(message);
};

const cancelled = () => Atomics.load(flag, 0) === CANCELLED;
const highs = await highsLoader();
const result = solveInstance(highs, input.instance, input.guarantee, {
  stop: () => cancelled() || seconds() > input.seconds,
  reason: () => (cancelled() ? 'cancelled' : 'time'),
  heard: (stage, bound, best) => {
    say({ kind: 'progress', progress: { stage, bound, best, seconds: seconds() } });
  },
});
say({ kind: 'result', result });
