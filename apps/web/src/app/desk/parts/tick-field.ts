import { Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';

/** A yes or no, bound to a signal form. */
@Component({
  selector: 'dabei-tick-field',
  imports: [FormField],
  template: `
    <label class="choice">
      <input type="checkbox" [formField]="field()" />
      <span>{{ label() }}</span>
    </label>
  `,
})
export class TickField {
  readonly label = input.required<string>();
  readonly field = input.required<FieldTree<boolean>>();
}
