// A watcher of its own: when the process that started the servers is gone, even by kill -9, it
// stops what is left of them. It is told about them on its standard input, one line each.
import { createInterface } from 'node:readline';

const watched = new Map();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

function signalTo(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

async function stopAll() {
  for (const [pid, signal] of watched) signalTo(pid, signal);
  for (let waited = 0; waited < 100; waited += 1) {
    if (![...watched.keys()].some((pid) => signalTo(pid, 0))) return;
    await pause(100);
  }
  for (const pid of watched.keys()) signalTo(pid, 'SIGKILL');
}

const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const [verb, pid, signal] = line.split(' ');
  if (verb === 'watch') watched.set(Number(pid), signal);
  if (verb === 'forget') watched.delete(Number(pid));
});
lines.on('close', () => void stopAll().then(() => process.exit(0)));
