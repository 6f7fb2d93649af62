import type { WritableSignal } from '@angular/core';
import { applyEach, form, validate, type FieldTree, type SchemaPath } from '@angular/forms/signals';
import { requiredText, shapedText } from '../../../shared/text-rules';
import type { Words } from '../../../shared/words';
import { centsOf } from '../../parts/euros';
import type { EditorModel } from './editor-model';

export type EventForm = FieldTree<EditorModel>;

/** The editor's form: what must be said, and what cannot be. */
export function eventForm(model: WritableSignal<EditorModel>, words: Words): EventForm {
  const say = (key: string) => () => words.t(`desk.editor.${key}`);
  return form(model, (path) => {
    requiredText(path.title, say('titleMissing'));
    requiredText(path.organisationId, say('organisationMissing'));
    requiredText(path.place, say('placeMissing'));
    requiredText(path.price, say('priceMissing'));
    for (const price of [path.price, path.priceSibling, path.priceReduced]) {
      typedEuros(price, say('priceWrong'));
    }
    shapedText(path.organiserLink, /^https?:\/\/\S+\.\S+$/, say('linkWrong'));
    validate(path.ageMax, (field) => {
      const [min, max] = [field.valueOf(path.ageMin), field.value()];
      return min !== null && max !== null && max < min
        ? { kind: 'order', message: say('ageOrder')() }
        : undefined;
    });
    applyEach(path.sessions, (session) => {
      requiredText(session.date, say('dateMissing'));
      requiredText(session.from, say('timeMissing'));
      validate(session.until, (field) => {
        if (!field.value()) return { kind: 'required', message: say('timeMissing')() };
        const later = field.valueOf(session.untilDate) > field.valueOf(session.date);
        return later || field.value() > field.valueOf(session.from)
          ? undefined
          : { kind: 'order', message: say('timeOrder')() };
      });
    });
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

function typedEuros(path: SchemaPath<string>, sentence: () => string): void {
  validate(path, ({ value }) =>
    centsOf(value()) === undefined ? { kind: 'money', message: sentence() } : undefined,
  );
}

/** After a refused press every field says what it misses. */
export function touchAll(form: EventForm): void {
  for (const field of [form.title, form.organisationId, form.place, form.organiserLink]) {
    field().markAsTouched();
  }
  for (const field of [form.price, form.priceSibling, form.priceReduced]) field().markAsTouched();
  form.ageMax().markAsTouched();
  for (const session of form.sessions) {
    for (const field of [session.date, session.from, session.until]) field().markAsTouched();
  }
  for (const quota of form.quotas) {
    quota.name().markAsTouched();
    quota.capacity().markAsTouched();
  }
  for (const question of form.questions) {
    question.label().markAsTouched();
    question.choices().markAsTouched();
  }
}
