import { Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Field } from '@dabei/web/ui';
import { fieldProblem } from './field-problem';

export interface Pick {
  value: string;
  label: string;
}

/** One of a few words, bound to a signal form. */
@Component({
  selector: 'dabei-pick-field',
  imports: [Field, FormField],
  // the id belongs to the control inside
  host: { '[attr.id]': 'null' },
  template: `
    <dabei-field [for]="id()" [label]="label()" [hint]="hint()" [error]="problem()">
      <select
        [id]="id()"
        [formField]="field()"
        [attr.aria-invalid]="problem() ? 'true' : null"
        [attr.aria-describedby]="id() + '-hint ' + id() + '-error'"
      >
        @for (pick of picks(); track pick.value) {
          <option [value]="pick.value">{{ pick.label }}</option>
        }
      </select>
    </dabei-field>
  `,
})
export class PickField {
  readonly id = input.required<string>();
  readonly label = input.required<string>();
  readonly field = input.required<FieldTree<string>>();
  readonly picks = input.required<readonly Pick[]>();
  readonly hint = input<string>();

  protected readonly problem = fieldProblem(this.field);
}
