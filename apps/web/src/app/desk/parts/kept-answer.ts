import { httpResource } from '@angular/common/http';
import { computed, type Signal } from '@angular/core';
import { lastSeen } from '../../shared/last-seen';
import { isOffline } from '../../shared/problem-text';
import { onlyIfNew } from '../markets/day/only-if-new';

/** An answer that is asked for again and again. */
export interface KeptAnswer<T> {
  value: Signal<T | undefined>;
  /** When it was seen, in milliseconds. */
  at: Signal<number | undefined>;
  loading: Signal<boolean>;
  error: Signal<Error | undefined>;
  /** When the network is gone: from when what is shown is. */
  lostSince: Signal<Date | null>;
  again: () => void;
  set: (value: T) => void;
}

/** What was seen last stays while the network is gone; what did not change is not sent again. One for each address. */
export function keptAnswer<T>(address: () => string | undefined): KeptAnswer<T> {
  const context = onlyIfNew();
  const answer = httpResource<T>(() => {
    const url = address();
    return url === undefined ? undefined : { url, context };
  });
  const seen = lastSeen(answer);
  return {
    value: computed(() => seen()?.value),
    at: computed(() => seen()?.at),
    loading: answer.isLoading,
    error: answer.error,
    lostSince: computed(() => {
      const last = seen();
      return last !== undefined && isOffline(answer.error()) ? new Date(last.at) : null;
    }),
    again: () => {
      answer.reload();
    },
    set: (value) => {
      answer.set(value);
    },
  };
}
