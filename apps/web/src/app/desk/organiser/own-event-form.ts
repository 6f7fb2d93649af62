import type { WritableSignal } from '@angular/core';
import { applyEach, form, validate, type FieldTree } from '@angular/forms/signals';
import { requiredText, shapedText } from '../../shared/text-rules';
import type { Words } from '../../shared/words';
import { centsOf } from '../parts/euros';
import type { OwnEventModel } from './own-event-model';

export type OwnEventForm = FieldTree<OwnEventModel>;

/** What an organiser must say, and what cannot be. */
export function ownEventForm(model: WritableSignal<OwnEventModel>, words: Words): OwnEventForm {
  const say = (key: string) => () => words.t(`desk.editor.${key}`);
  return form(model, (path) => {
    requiredText(path.title, say('titleMissing'));
    requiredText(path.organisationId, say('organisationMissing'));
    requiredText(path.place, say('placeMissing'));
    requiredText(path.price, say('priceMissing'));
    shapedText(path.organiserLink, /^https?:\/\/\S+\.\S+$/, say('linkWrong'));
    validate(path.price, ({ value }) =>
      centsOf(value()) === undefined ? { kind: 'money', message: say('priceWrong')() } : undefined,
    );
    validate(path.ageMax, (field) => {
      const [min, max] = [field.valueOf(path.ageMin), field.value()];
      return min !== null && max !== null && max < min
        ? { kind: 'order', message: say('ageOrder')() }
        : undefined;
    });
    validate(path.places, (field) =>
      field.valueOf(path.registration) === 'with-us' && !((field.value() ?? 0) >= 1)
        ? { kind: 'number', message: words.t('organiser.form.placesMissing') }
        : undefined,
    );
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
  });
}

/** After a refused press every field says what it misses. */
export function touchOwnEvent(fields: OwnEventForm): void {
  const { title, organisationId, place, price, organiserLink } = fields;
  for (const field of [title, organisationId, place, price, organiserLink]) field().markAsTouched();
  fields.ageMax().markAsTouched();
  fields.places().markAsTouched();
  for (const session of fields.sessions)
    for (const field of [session.date, session.from, session.until]) field().markAsTouched();
}
