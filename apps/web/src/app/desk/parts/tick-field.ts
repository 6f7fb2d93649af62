import { Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Icon } from '@dabei/web/ui';
import { fieldProblem } from './field-problem';

/** A yes or no, bound to a signal form; with an id it can be found and can be wrong. */
@Component({
  selector: 'dabei-tick-field',
  imports: [FormField, Icon],
  // the id belongs to the control inside
  host: { '[attr.id]': 'null' },
  template: `
    <label class="choice">
      <input
        type="checkbox"
        [attr.id]="id()"
        [formField]="field()"
        [attr.aria-invalid]="problem() ? 'true' : null"
        [attr.aria-describedby]="id() ? id() + '-error' : null"
      />
      <span>{{ label() }}</span>
    </label>
    @if (id()) {
      <span [id]="id() + '-error'" aria-live="polite">
        @if (problem(); as text) {
          <span class="field-error"><dabei-icon name="alert" [size]="20" />{{ text }}</span>
        }
      </span>
    }
  `,
})
export class TickField {
  readonly id = input<string>();
  readonly label = input.required<string>();
  readonly field = input.required<FieldTree<boolean>>();

  protected readonly problem = fieldProblem(this.field);
}
