import { validate, type SchemaPathTree } from '@angular/forms/signals';

/** Two numbers as they are typed; an empty end means a single card. */
export interface TypedRange {
  from: number | null;
  until: number | null;
}

export const emptyRange: TypedRange = { from: null, until: null };

/** Both ends, once the rules below hold. */
export function numberRange({ from, until }: TypedRange): { from: number; until: number } {
  const first = from ?? 1;
  return { from: first, until: until ?? first };
}

/** A first number, and at most 500 in all. */
export function rangeRules(
  path: SchemaPathTree<TypedRange>,
  messages: { from: () => string; until: () => string },
): void {
  validate(path.from, ({ value }) => {
    const from = value();
    return from === null || from < 1 || !Number.isInteger(from)
      ? { kind: 'number', message: messages.from() }
      : undefined;
  });
  validate(path.until, (field) => {
    const from = field.valueOf(path.from) ?? 1;
    const until = field.value();
    return until !== null && (until < from || until - from >= 500)
      ? { kind: 'range', message: messages.until() }
      : undefined;
  });
}
