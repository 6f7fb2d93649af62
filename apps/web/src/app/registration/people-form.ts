import type { WritableSignal } from '@angular/core';
import { applyEach, applyWhen, form, validate, type FieldTree } from '@angular/forms/signals';
import { townTime } from '@dabei/words';
import { emailShape, phoneShape, requiredText, shapedText } from '../shared/text-rules';
import type { Words } from '../shared/words';
import { dateOfParts, isPlausibleBirthDate } from './birth-date';
import type { DraftPeople } from './draft';

export type PeopleForm = FieldTree<DraftPeople>;

/** The form "Wer kommt mit?": names and birth dates of new children, and who registers. */
export function peopleForm(
  people: WritableSignal<DraftPeople>,
  words: Words,
  guardianKnown: () => boolean,
): PeopleForm {
  const say = (key: string) => () => words.t(`family.who.${key}`);
  const today = townTime(new Date()).date;
  return form(people, (path) => {
    applyEach(path.children, (child) => {
      applyWhen(
        child,
        ({ value }) => value().childId === '',
        (fresh) => {
          requiredText(fresh.firstName, say('firstNameMissing'));
          requiredText(fresh.lastName, say('lastNameMissing'));
          validate(fresh.day, (field) => {
            const parts = {
              day: field.valueOf(fresh.day),
              month: field.valueOf(fresh.month),
              year: field.valueOf(fresh.year),
            };
            if (!parts.day || !parts.month || !parts.year) {
              return { kind: 'required', message: words.t('family.who.birthMissing') };
            }
            const date = dateOfParts(parts);
            if (!date) return { kind: 'date', message: words.t('family.who.birthWrong') };
            return isPlausibleBirthDate(date, today)
              ? undefined
              : { kind: 'date', message: words.t('family.who.birthOut') };
          });
        },
      );
    });
    applyWhen(
      path.guardian,
      () => !guardianKnown(),
      (guardian) => {
        requiredText(guardian.firstName, say('firstNameMissing'));
        requiredText(guardian.lastName, say('lastNameMissing'));
        requiredText(guardian.email, say('emailMissing'));
        shapedText(guardian.email, emailShape, say('emailWrong'));
        requiredText(guardian.phone, say('phoneMissing'));
        shapedText(guardian.phone, phoneShape, say('phoneWrong'));
      },
    );
  });
}
