import { Component, computed, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Field } from '@dabei/web/ui';
import { fieldProblem } from './field-problem';

/** A whole number, or nothing, bound to a signal form. */
@Component({
  selector: 'dabei-number-field',
  imports: [Field, FormField],
  // the id belongs to the control inside
  host: { '[attr.id]': 'null' },
  template: `
    <dabei-field [for]="id()" [label]="label()" [hint]="hint()" [error]="problem()">
      <input
        type="number"
        inputmode="numeric"
        [id]="id()"
        [formField]="field()"
        [attr.aria-invalid]="problem() ? 'true' : null"
        [attr.aria-describedby]="described()"
      />
    </dabei-field>
  `,
})
export class NumberField {
  readonly id = input.required<string>();
  readonly label = input.required<string>();
  readonly field = input.required<FieldTree<number | null>>();
  readonly hint = input<string>();

  protected readonly problem = fieldProblem(this.field);
  protected readonly described = computed(() => `${this.id()}-hint ${this.id()}-error`);
}
