import { effect, signal, type Signal } from '@angular/core';

/** Follows a signal once it has been quiet for so many milliseconds. */
export function laterSignal<T>(source: Signal<T>, milliseconds: number): Signal<T> {
  const later = signal(source());
  effect((onCleanup) => {
    const value = source();
    const timer = setTimeout(() => later.set(value), milliseconds);
    onCleanup(() => clearTimeout(timer));
  });
  return later.asReadonly();
}
