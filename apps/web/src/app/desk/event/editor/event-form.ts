import type { WritableSignal } from '@angular/core';
import { applyEach, form, validate, type FieldTree } from '@angular/forms/signals';
import { requiredText } from '../../../shared/text-rules';
import type { Words } from '../../../shared/words';
import { sharedRules, touchShared, typedEuros } from '../fields/shared-rules';
import type { EditorModel } from './editor-model';

export type EventForm = FieldTree<EditorModel>;

/** The editor's form: what must be said, and what cannot be. */
export function eventForm(model: WritableSignal<EditorModel>, words: Words): EventForm {
  const say = (key: string) => () => words.t(`desk.editor.${key}`);
  return form(model, (path) => {
    sharedRules(path, words);
    for (const price of [path.priceSibling, path.priceReduced])
      typedEuros(price, say('priceWrong'));
    applyEach(path.quotas, (quota) => {
      requiredText(quota.name, say('quotaNameMissing'));
      validate(quota.capacity, ({ value }) => {
        const places = value();
        return places !== null && Number.isInteger(places) && places >= 0
          ? undefined
          : { kind: 'number', message: say('capacityWrong')() };
      });
    });
    applyEach(path.questions, (question) => {
      requiredText(question.label, say('questionMissing'));
      validate(question.choices, (field) =>
        field.valueOf(question.kind) === 'choice' && !field.value().trim()
          ? { kind: 'required', message: say('choicesMissing')() }
          : undefined,
      );
    });
  });
}

/** After a refused press every field says what it misses. */
export function touchAll(form: EventForm): void {
  touchShared(form);
  for (const field of [form.priceSibling, form.priceReduced]) field().markAsTouched();
  for (const quota of form.quotas) {
    quota.name().markAsTouched();
    quota.capacity().markAsTouched();
  }
  for (const question of form.questions) {
    question.label().markAsTouched();
    question.choices().markAsTouched();
  }
}
