import type { WritableSignal } from '@angular/core';
import { form, type FieldTree } from '@angular/forms/signals';
import type { BoothStart } from '@dabei/contracts';
import type { BoothKind } from '@dabei/domain';
import {
  emailShape,
  nameShape,
  phoneShape,
  requiredText,
  shapedText,
} from '../../shared/text-rules';
import type { Words } from '../../shared/words';

/** "Wir machen mit" as it is typed: enough to begin an application. */
export interface StartDraft {
  association: string;
  kind: BoothKind;
  name: string;
  phone: string;
  email: string;
}

export const emptyStart: StartDraft = {
  association: '',
  kind: 'activity',
  name: '',
  phone: '',
  email: '',
};

export function startForm(
  draft: WritableSignal<StartDraft>,
  words: Pick<Words, 't'>,
): FieldTree<StartDraft> {
  const say = (key: string) => (): string => words.t(`booths.${key}`);
  return form(draft, (path) => {
    requiredText(path.association, say('form.association-wrong'));
    shapedText(path.association, nameShape, say('form.association-wrong'));
    requiredText(path.name, say('start.name-wrong'));
    shapedText(path.name, nameShape, say('start.name-wrong'));
    shapedText(path.phone, phoneShape, say('start.phone-wrong'));
    requiredText(path.email, say('start.email-wrong'));
    shapedText(path.email, emailShape, say('start.email-wrong'));
  });
}

export const startOf = (draft: StartDraft, language: BoothStart['language']): BoothStart => ({
  association: draft.association.trim(),
  kind: draft.kind,
  contact: { name: draft.name.trim(), phone: draft.phone.trim() || null },
  email: draft.email.trim(),
  language,
});
