import { effect } from '@angular/core';

const EVERY_MS = 1500;

/** Asks again and again while something is under way; call it where injection works. */
export function keepAsking(underWay: () => boolean, ask: () => void): void {
  effect((onCleanup) => {
    if (!underWay()) return;
    const timer = setInterval(ask, EVERY_MS);
    onCleanup(() => clearInterval(timer));
  });
}
