import { Component, input, output } from '@angular/core';
import { Icon } from '@dabei/web/ui';
import { TextField } from '../../../shared/text-field';
import { TPipe } from '../../../shared/t.pipe';
import { TickField } from '../../parts/tick-field';
import type { FieldsOf } from '../fields/fields-of';
import type { SharedModel } from '../fields/shared-model';

/** The dates of an event; a child is there on all of them. */
@Component({
  selector: 'dabei-session-list',
  imports: [Icon, TextField, TickField, TPipe],
  template: `
    <section class="sheet stack" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{{ 'desk.editor.sessions' | t }}</h2>
      @for (session of sessions(); track $index; let index = $index) {
        <fieldset class="stack-small">
          <legend>{{ 'desk.editor.session' | t: { number: index + 1 } }}</legend>
          <div class="fields-row">
            <dabei-text-field
              type="date"
              [id]="'session-date-' + index"
              [label]="'desk.editor.date' | t"
              [field]="session.date"
            />
            <dabei-text-field
              type="time"
              [id]="'session-from-' + index"
              [label]="'desk.editor.from' | t"
              [field]="session.from"
            />
            <dabei-text-field
              type="time"
              [id]="'session-until-' + index"
              [label]="'desk.editor.until' | t"
              [field]="session.until"
            />
            <dabei-text-field
              type="date"
              [id]="'session-until-date-' + index"
              [label]="'desk.editor.untilDate' | t"
              [hint]="'desk.editor.untilDateHint' | t"
              [field]="session.untilDate"
            />
          </div>
          <div class="row">
            <dabei-tick-field [label]="'desk.editor.allDay' | t" [field]="session.allDay" />
            @if (sessions().length > 1) {
              <button
                type="button"
                class="button button-small button-quiet"
                (click)="removed.emit(index)"
              >
                {{ 'desk.editor.removeSession' | t: { number: index + 1 } }}
              </button>
            }
          </div>
        </fieldset>
      }
      <p>
        <button type="button" class="button button-small" (click)="added.emit()">
          <dabei-icon name="plus" [size]="18" />{{ 'desk.editor.addSession' | t }}
        </button>
      </p>
    </section>
  `,
})
export class SessionList {
  readonly sessions = input.required<FieldsOf<SharedModel>['sessions']>();
  readonly added = output();
  readonly removed = output<number>();
}
