import { applyWhen, validate, type SchemaPathTree } from '@angular/forms/signals';
import { townTime } from '@dabei/words';
import { nameShape, requiredText, shapedText } from '../shared/text-rules';
import { dateOfParts, isPlausibleBirthDate } from './birth-date';
import type { DraftChild } from './draft';

/** The part of a child the server has refused: its name in the request and the value. */
export type RefusesChild = (child: string, field: string, value: string) => boolean;

/** A child that is being typed needs a name and a real birth date; one we know is not typed. */
export function childRules(
  path: SchemaPathTree<DraftChild>,
  say: (key: string) => () => string,
  refuses: RefusesChild,
): void {
  const today = townTime(new Date()).date;
  applyWhen(
    path,
    ({ value }) => value().childId === '',
    (child) => {
      for (const name of ['firstName', 'lastName'] as const) {
        requiredText(child[name], say(`${name}Missing`));
        shapedText(child[name], nameShape, say('nameWrong'));
        validate(child[name], (field) =>
          refuses(field.valueOf(child.key), name, field.value())
            ? { kind: 'refused', message: say('nameWrong')() }
            : undefined,
        );
      }
      validate(child.day, (field) => {
        const parts = {
          day: field.valueOf(child.day),
          month: field.valueOf(child.month),
          year: field.valueOf(child.year),
        };
        if (!parts.day || !parts.month || !parts.year) {
          return { kind: 'required', message: say('birthMissing')() };
        }
        const date = dateOfParts(parts);
        if (!date) return { kind: 'date', message: say('birthWrong')() };
        return isPlausibleBirthDate(date, today) &&
          !refuses(field.valueOf(child.key), 'birthDate', date)
          ? undefined
          : { kind: 'date', message: say('birthOut')() };
      });
    },
  );
}
