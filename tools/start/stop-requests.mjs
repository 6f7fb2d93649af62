import { setInterval } from 'node:timers';

/**
 * Resolves with the exit code when somebody asks to stop: Ctrl-C, a signal, the end of the program
 * that started us, or `stopNow` called with a reason. Asking twice changes nothing. `signal` breaks
 * off what is still starting.
 */
export function stopRequests() {
  const aborter = new AbortController();
  let resolveAsked;
  const asked = new Promise((done) => {
    resolveAsked = done;
  });
  const settle = (code) => {
    aborter.abort();
    resolveAsked(code);
  };
  const parent = process.ppid;
  const orphaned = setInterval(() => {
    if (process.ppid !== parent) settle(0);
  }, 1000);
  orphaned.unref();
  const byHand = () => {
    console.log('\nStopping …');
    settle(0);
  };
  process.once('SIGINT', byHand);
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => settle(0));
  return { asked, stopNow: settle, signal: aborter.signal };
}
