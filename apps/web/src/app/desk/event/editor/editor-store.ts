import { inject, Injectable } from '@angular/core';
import { focusFirstError } from '../../../shared/focus-first-error';
import { Words } from '../../../shared/words';
import { TypedStore } from '../fields/typed-store';
import { adoptIds } from './adopt-ids';
import { newEvent, type EditorModel } from './editor-model';
import { eventForm, touchAll } from './event-form';

/** An event in the office's editor. */
@Injectable()
export class EditorStore extends TypedStore<EditorModel> {
  readonly form = eventForm(this.model, inject(Words));

  constructor() {
    super('event-draft', newEvent, adoptIds);
  }

  /** False when something does not fit yet; the first such field has the focus then. */
  fits(): boolean {
    touchAll(this.form);
    if (this.form().valid()) return true;
    focusFirstError(this.form);
    return false;
  }
}
