import { applyEach, validate, type SchemaPath, type SchemaPathTree } from '@angular/forms/signals';
import { requiredText, shapedText } from '../../../shared/text-rules';
import type { Words } from '../../../shared/words';
import { centsOf } from '../../parts/euros';
import type { FieldsOf } from './fields-of';
import type { SharedModel } from './shared-model';

/** What everybody must say about an event, and what cannot be. */
export function sharedRules(path: SchemaPathTree<SharedModel>, words: Words): void {
  const say = (key: string) => () => words.t(`desk.editor.${key}`);
  requiredText(path.title, say('titleMissing'));
  requiredText(path.organisationId, say('organisationMissing'));
  requiredText(path.place, say('placeMissing'));
  requiredText(path.price, say('priceMissing'));
  typedEuros(path.price, say('priceWrong'));
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
}

/** Money as people write it. */
export function typedEuros(path: SchemaPath<string>, sentence: () => string): void {
  validate(path, ({ value }) =>
    centsOf(value()) === undefined ? { kind: 'money', message: sentence() } : undefined,
  );
}

/** After a refused press every field says what it misses. */
export function touchShared(fields: FieldsOf<SharedModel>): void {
  const { title, organisationId, place, price, organiserLink } = fields;
  for (const field of [title, organisationId, place, price, organiserLink]) field().markAsTouched();
  fields.ageMax().markAsTouched();
  for (const session of fields.sessions)
    for (const field of [session.date, session.from, session.until]) field().markAsTouched();
}
