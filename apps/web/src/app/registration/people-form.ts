import type { WritableSignal } from '@angular/core';
import { applyEach, applyWhen, form, type FieldTree } from '@angular/forms/signals';
import { notRefused } from '../shared/refused-values';
import { emailShape, nameShape, phoneShape, requiredText, shapedText } from '../shared/text-rules';
import type { Words } from '../shared/words';
import { childRules } from './child-rules';
import type { DraftPeople } from './draft';

export type PeopleForm = FieldTree<DraftPeople>;

/** The form "Wer kommt mit?": names and birth dates of new children, and who registers. */
export function peopleForm(
  people: WritableSignal<DraftPeople>,
  words: Words,
  guardianKnown: () => boolean,
  refuses: (name: string, value: string) => boolean,
): PeopleForm {
  const say = (key: string) => () => words.t(`family.who.${key}`);
  return form(people, (path) => {
    applyEach(path.children, (child) => {
      childRules(child, say, (key, field, value) => refuses(`child.${key}.${field}`, value));
    });
    applyWhen(
      path.guardian,
      () => !guardianKnown(),
      (guardian) => {
        requiredText(guardian.firstName, say('firstNameMissing'));
        requiredText(guardian.lastName, say('lastNameMissing'));
        requiredText(guardian.email, say('emailMissing'));
        requiredText(guardian.phone, say('phoneMissing'));
        const shapes = {
          firstName: [nameShape, 'nameWrong'],
          lastName: [nameShape, 'nameWrong'],
          email: [emailShape, 'emailWrong'],
          phone: [phoneShape, 'phoneWrong'],
        } as const;
        for (const name of ['firstName', 'lastName', 'email', 'phone'] as const) {
          const [shape, wrong] = shapes[name];
          shapedText(guardian[name], shape, say(wrong));
          notRefused(guardian[name], (value) => refuses(`guardian.${name}`, value), say(wrong));
        }
      },
    );
  });
}

/** From now on every field says what is wrong with it. */
export function touchPeople(form: PeopleForm): void {
  for (const child of form.children) {
    for (const field of [child.firstName, child.lastName, child.day, child.month, child.year]) {
      field().markAsTouched();
    }
  }
  const { firstName, lastName, email, phone } = form.guardian;
  for (const field of [firstName, lastName, email, phone]) field().markAsTouched();
}
