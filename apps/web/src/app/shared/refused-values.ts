import { signal } from '@angular/core';
import { validate, type SchemaPath } from '@angular/forms/signals';
import { problemOf } from './problem-text';

function valueAt(body: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce((part, name) => (part as Record<string, unknown> | undefined)?.[name], body);
}

/**
 * What the server has refused, by its path in the request. The sentence stands beside the field until the
 * value is another one.
 */
export class RefusedValues {
  private readonly known = signal<ReadonlyMap<string, unknown>>(new Map());

  /** Whether the error names values of this request. */
  take(error: unknown, body: unknown): boolean {
    const issues = problemOf(error)?.issues ?? [];
    this.known.set(new Map(issues.map(({ path }) => [path, valueAt(body, path)])));
    return issues.length > 0;
  }

  refuses(path: string, value: string): boolean {
    return this.known().has(path) && this.known().get(path) === value.trim();
  }
}

/** The server did not take exactly this value; another one may do. */
export function notRefused(
  path: SchemaPath<string>,
  refuses: (value: string) => boolean,
  sentence: () => string,
): void {
  validate(path, ({ value }) =>
    refuses(value()) ? { kind: 'refused', message: sentence() } : undefined,
  );
}
