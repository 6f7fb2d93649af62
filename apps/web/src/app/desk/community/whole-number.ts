import { validate, type SchemaPath } from '@angular/forms/signals';

/** A whole number between two others; the sentence stands beside the field otherwise. */
export function wholeNumber(
  path: SchemaPath<number | null>,
  [least, most]: readonly [number, number],
  sentence: (bounds: { least: number; most: number }) => string,
): void {
  validate(path, ({ value }) => {
    const number = value();
    return number !== null && Number.isInteger(number) && number >= least && number <= most
      ? undefined
      : { kind: 'range', message: sentence({ least, most }) };
  });
}
