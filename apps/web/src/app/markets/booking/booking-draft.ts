import type { WritableSignal } from '@angular/core';
import { form, type FieldTree } from '@angular/forms/signals';
import {
  emailShape,
  nameShape,
  phoneShape,
  requiredText,
  shapedText,
} from '../../shared/text-rules';
import type { Words } from '../../shared/words';

/** Who sells; needed where no family is signed in. */
export interface SellerDraft {
  name: string;
  email: string;
  phone: string;
}

export function sellerForm(
  draft: WritableSignal<SellerDraft>,
  words: Words,
): FieldTree<SellerDraft> {
  return form(draft, (path) => {
    const name = (): string => words.t('market.form.name-wrong');
    requiredText(path.name, name);
    shapedText(path.name, nameShape, name);
    const email = (): string => words.t('market.form.email-wrong');
    requiredText(path.email, email);
    shapedText(path.email, emailShape, email);
    shapedText(path.phone, phoneShape, () => words.t('market.form.phone-wrong'));
  });
}
