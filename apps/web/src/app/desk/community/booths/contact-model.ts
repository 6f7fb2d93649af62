import type { WritableSignal } from '@angular/core';
import { form, validate, type FieldTree } from '@angular/forms/signals';
import type { BoothEntry, DeskBooth } from '@dabei/contracts';
import {
  emailShape,
  nameShape,
  phoneShape,
  requiredText,
  shapedText,
} from '../../../shared/text-rules';
import type { Words } from '../../../shared/words';

/** Who answers for a booth, as it is typed while they are on the phone. */
export interface ContactModel {
  name: string;
  phone: string;
  email: string;
  language: string;
}

export const emptyContact: ContactModel = { name: '', phone: '', email: '', language: 'de' };

export const contactModelOf = ({ contact, email, language }: DeskBooth): ContactModel => ({
  name: contact.name,
  phone: contact.phone ?? '',
  email: email ?? '',
  language,
});

export function contactForm(
  model: WritableSignal<ContactModel>,
  words: Pick<Words, 't'>,
): FieldTree<ContactModel> {
  const say = (key: string) => (): string => words.t(`booths-desk.entry.${key}`);
  return form(model, (path) => {
    requiredText(path.name, say('nameWrong'));
    shapedText(path.name, nameShape, say('nameWrong'));
    shapedText(path.phone, phoneShape, say('phoneWrong'));
    shapedText(path.email, emailShape, say('emailWrong'));
    validate(path.phone, (field) =>
      field.value().trim() === '' && field.valueOf(path.email).trim() === ''
        ? { kind: 'contact', message: say('contactMissing')() }
        : undefined,
    );
  });
}

/** What is sent; call it on a form without mistakes. */
export const contactOf = (
  model: ContactModel,
): Pick<BoothEntry, 'contact' | 'email' | 'language'> => ({
  contact: { name: model.name.trim(), phone: model.phone.trim() || null },
  email: model.email.trim() || null,
  language: model.language === 'en' ? 'en' : 'de',
});
