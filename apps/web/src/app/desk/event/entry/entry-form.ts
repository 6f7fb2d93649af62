import type { WritableSignal } from '@angular/core';
import { applyEach, applyWhen, form, validate, type FieldTree } from '@angular/forms/signals';
import { emailShape, phoneShape, requiredText, shapedText } from '../../../shared/text-rules';
import type { Words } from '../../../shared/words';
import type { EntryModel } from './entry-model';

export type EntryForm = FieldTree<EntryModel>;

/** At the counter name, birth date and phone take the place of an e-mail. */
export function entryForm(model: WritableSignal<EntryModel>, words: Words): EntryForm {
  const say = (key: string) => () => words.t(`family.who.${key}`);
  return form(model, (path) => {
    applyWhen(
      path.guardian,
      (field) => field.valueOf(path.householdId) === '',
      (guardian) => {
        requiredText(guardian.firstName, say('firstNameMissing'));
        requiredText(guardian.lastName, say('lastNameMissing'));
        shapedText(guardian.email, emailShape, say('emailWrong'));
        shapedText(guardian.phone, phoneShape, say('phoneWrong'));
        validate(guardian.email, (field) =>
          field.valueOf(path.contactBy) === 'mail' && !field.value().trim()
            ? { kind: 'required', message: say('emailMissing')() }
            : undefined,
        );
        validate(guardian.phone, (field) =>
          field.valueOf(path.contactBy) === 'phone' && !field.value().trim()
            ? { kind: 'required', message: say('phoneMissing')() }
            : undefined,
        );
      },
    );
    applyEach(path.children, (child) => {
      applyWhen(
        child,
        ({ value }) => value().going && value().childId === '',
        (fresh) => {
          requiredText(fresh.firstName, say('firstNameMissing'));
          requiredText(fresh.lastName, say('lastNameMissing'));
          requiredText(fresh.birthDate, say('birthMissing'));
        },
      );
    });
  });
}

/** After a refused press every field says what it misses. */
export function touchEntry(form: EntryForm): void {
  const { firstName, lastName, email, phone } = form.guardian;
  for (const field of [firstName, lastName, email, phone]) field().markAsTouched();
  for (const child of form.children) {
    for (const field of [child.firstName, child.lastName, child.birthDate]) {
      field().markAsTouched();
    }
  }
}
