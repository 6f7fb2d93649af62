import type { WritableSignal } from '@angular/core';
import { form, type FieldTree } from '@angular/forms/signals';
import type { BoothContact } from '@dabei/contracts';
import { nameShape, phoneShape, requiredText, shapedText } from '../../../shared/text-rules';
import type { Words } from '../../../shared/words';

/** Who answers for the booth, as typed. */
export interface ContactDraft {
  name: string;
  phone: string;
}

export function contactForm(
  draft: WritableSignal<ContactDraft>,
  words: Pick<Words, 't'>,
): FieldTree<ContactDraft> {
  const say = (key: string) => (): string => words.t(`booths.start.${key}`);
  return form(draft, (path) => {
    requiredText(path.name, say('name-wrong'));
    shapedText(path.name, nameShape, say('name-wrong'));
    shapedText(path.phone, phoneShape, say('phone-wrong'));
  });
}

export const contactOf = ({ name, phone }: ContactDraft): BoothContact => ({
  name: name.trim(),
  phone: phone.trim() || null,
});
