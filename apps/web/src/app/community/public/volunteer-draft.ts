import type { WritableSignal } from '@angular/core';
import { applyWhen, form, validate, type FieldTree } from '@angular/forms/signals';
import type { VolunteerPress } from '@dabei/contracts';
import { FULL_AGE } from '@dabei/domain';
import { dateOfParts, yearsOn } from '../../registration/birth-date';
import {
  emailShape,
  nameShape,
  phoneShape,
  requiredText,
  shapedText,
} from '../../shared/text-rules';
import type { Words } from '../../shared/words';

/** Who wants to help, as typed. */
export interface VolunteerDraft {
  name: string;
  email: string;
  phone: string;
  day: string;
  month: string;
  year: string;
  parentName: string;
  parentEmail: string;
  parentPhone: string;
}

export const emptyVolunteer: VolunteerDraft = {
  name: '',
  email: '',
  phone: '',
  day: '',
  month: '',
  year: '',
  parentName: '',
  parentEmail: '',
  parentPhone: '',
};

/** Under age on the day: parents are named. */
export function isYoung(draft: VolunteerDraft, heldOn: string): boolean {
  const birthDate = dateOfParts(draft);
  return birthDate !== null && yearsOn(birthDate, heldOn) < FULL_AGE;
}

export function volunteerForm(
  draft: WritableSignal<VolunteerDraft>,
  heldOn: () => string,
  words: Pick<Words, 't'>,
): FieldTree<VolunteerDraft> {
  const say = (key: string) => (): string => words.t(`community.form.${key}`);
  return form(draft, (path) => {
    requiredText(path.name, say('name-wrong'));
    shapedText(path.name, nameShape, say('name-wrong'));
    requiredText(path.email, say('email-wrong'));
    shapedText(path.email, emailShape, say('email-wrong'));
    shapedText(path.phone, phoneShape, say('phone-wrong'));
    validate(path.day, (field) => {
      const { month, year } = path;
      const parts = {
        day: field.value(),
        month: field.valueOf(month),
        year: field.valueOf(year),
      };
      const date = dateOfParts(parts);
      return date === null || date < '1900' || date > heldOn()
        ? { kind: 'date', message: say('birth-wrong')() }
        : undefined;
    });
    applyWhen(
      path,
      ({ value }) => isYoung(value(), heldOn()),
      (young) => {
        requiredText(young.parentName, say('name-wrong'));
        shapedText(young.parentName, nameShape, say('name-wrong'));
        shapedText(young.parentEmail, emailShape, say('email-wrong'));
        shapedText(young.parentPhone, phoneShape, say('phone-wrong'));
        validate(young.parentEmail, (field) =>
          field.value().trim() || field.valueOf(young.parentPhone).trim()
            ? undefined
            : { kind: 'required', message: say('parent-needed')() },
        );
      },
    );
  });
}

/** What goes to the server; parents only of somebody under age. */
export function pressOf(
  draft: VolunteerDraft,
  { heldOn, shiftIds, orWait }: { heldOn: string } & Pick<VolunteerPress, 'shiftIds' | 'orWait'>,
  language: VolunteerPress['language'],
): VolunteerPress {
  const typed = (text: string): string | null => text.trim() || null;
  return {
    shiftIds,
    orWait,
    person: {
      name: draft.name.trim(),
      phone: typed(draft.phone),
      birthDate: dateOfParts(draft) ?? '',
      parent: isYoung(draft, heldOn)
        ? {
            name: draft.parentName.trim(),
            email: typed(draft.parentEmail),
            phone: typed(draft.parentPhone),
          }
        : null,
    },
    email: draft.email.trim(),
    language,
  };
}
