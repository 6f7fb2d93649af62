import type { WritableSignal } from '@angular/core';
import { form, validate, type FieldTree } from '@angular/forms/signals';
import type { Words } from '../../shared/words';
import { sharedRules, touchShared } from '../event/fields/shared-rules';
import type { OwnEventModel } from './own-event-model';

export type OwnEventForm = FieldTree<OwnEventModel>;

/** What an organiser must say, and what cannot be. */
export function ownEventForm(model: WritableSignal<OwnEventModel>, words: Words): OwnEventForm {
  return form(model, (path) => {
    sharedRules(path, words);
    validate(path.places, (field) =>
      field.valueOf(path.registration) === 'with-us' && !((field.value() ?? 0) >= 1)
        ? { kind: 'number', message: words.t('organiser.form.placesMissing') }
        : undefined,
    );
  });
}

/** After a refused press every field says what it misses. */
export function touchOwnEvent(fields: OwnEventForm): void {
  touchShared(fields);
  fields.places().markAsTouched();
}
