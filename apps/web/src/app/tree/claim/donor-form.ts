import type { WritableSignal } from '@angular/core';
import { form, type FieldTree } from '@angular/forms/signals';
import { emailShape, requiredText, shapedText } from '../../shared/text-rules';
import type { Words } from '../../shared/words';

/** Who fulfils wishes: an address is enough. */
export interface DonorDraft {
  email: string;
  name: string;
  company: string;
}

export function donorForm(draft: WritableSignal<DonorDraft>, words: Words): FieldTree<DonorDraft> {
  return form(draft, (path) => {
    const wrong = (): string => words.t('tree.claim.email-wrong');
    requiredText(path.email, wrong);
    shapedText(path.email, emailShape, wrong);
  });
}
