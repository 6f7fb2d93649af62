import { afterNextRender, DestroyRef, inject, signal, type Signal } from '@angular/core';

const tick = 1000;

/**
 * The time of the server, going on by itself: the opening minute counts by it, whatever the device believes. `told` is
 * what the server said when it was asked last.
 */
export function serverTime(told: Signal<string | undefined>): Signal<number | null> {
  const now = signal<number | null>(null);
  const destroyed = inject(DestroyRef);
  afterNextRender(() => {
    let said: string | undefined;
    let at = 0;
    const go = (): void => {
      const text = told();
      if (text !== said) [said, at] = [text, performance.now()];
      now.set(said === undefined ? null : Date.parse(said) + performance.now() - at);
    };
    go();
    const timer = setInterval(go, tick);
    destroyed.onDestroy(() => {
      clearInterval(timer);
    });
  });
  return now;
}
