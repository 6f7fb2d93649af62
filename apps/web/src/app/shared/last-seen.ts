import type { HttpResourceRef } from '@angular/common/http';
import { linkedSignal, type Signal } from '@angular/core';

/** An answer, and since when it was true, in milliseconds. */
export interface Seen<T> {
  value: T;
  at: number;
}

/** What was answered last, and when: both in one signal, so that the time is that of the answer, not of a later look. */
export function lastSeen<T>(
  resource: Pick<HttpResourceRef<T | undefined>, 'hasValue' | 'value'>,
  now: () => number = Date.now,
): Signal<Seen<T> | undefined> {
  return linkedSignal<T | undefined, Seen<T> | undefined>({
    source: () => (resource.hasValue() ? resource.value() : undefined),
    computation: (value, before) => (value === undefined ? before?.value : { value, at: now() }),
  }).asReadonly();
}
