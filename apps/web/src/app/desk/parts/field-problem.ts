import { computed, type Signal } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';

/** The sentence beside a field, once somebody has been there. */
export function fieldProblem<T>(field: () => FieldTree<T>): Signal<string | undefined> {
  return computed(() => {
    const state = field()();
    return state.touched() ? state.errors()[0]?.message : undefined;
  });
}
