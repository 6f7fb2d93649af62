import { setTimeout as pause } from 'node:timers/promises';

/** Waits until the address answers 200; gives up when its process is over or we are asked to stop. */
export async function untilAnswers(url, server, stop, withinMs = 60_000) {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline && !server.isOver() && !stop?.aborted) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(3000) }).catch(() => null);
    if (answer?.ok) return true;
    await pause(100);
  }
  return false;
}
