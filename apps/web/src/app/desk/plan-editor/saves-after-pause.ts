import { effect } from '@angular/core';

/** So long after the last stroke a plan is saved by itself. */
const PAUSE_MILLISECONDS = 1200;

/**
 * Saves a drawing by itself, a while after the last stroke. `stroke` reads what is drawn, so that each one begins the
 * pause anew; call it where injection works.
 */
export function savesAfterPause(
  stroke: () => unknown,
  ready: () => boolean,
  save: () => Promise<unknown>,
): void {
  effect((onCleanup) => {
    stroke();
    if (!ready()) return;
    const timer = setTimeout(() => void save(), PAUSE_MILLISECONDS);
    onCleanup(() => {
      clearTimeout(timer);
    });
  });
}
