import type { HttpResourceRef } from '@angular/common/http';
import { linkedSignal, type WritableSignal } from '@angular/core';

/** What was answered last: it stays until the next answer is there, so that nothing jumps or goes away meanwhile. */
export function lastAnswer<T>(
  resource: HttpResourceRef<T | undefined>,
): WritableSignal<T | undefined> {
  return linkedSignal<T | undefined, T | undefined>({
    source: () => (resource.hasValue() ? resource.value() : undefined),
    computation: (fresh, before) => fresh ?? before?.value,
  });
}
