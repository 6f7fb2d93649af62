import { Component, computed, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Field } from '@dabei/web/ui';
import { fieldProblem } from './field-problem';

/** Several lines of text bound to a signal form. */
@Component({
  selector: 'dabei-area-field',
  imports: [Field, FormField],
  // the id belongs to the control inside
  host: { '[attr.id]': 'null' },
  template: `
    <dabei-field [for]="id()" [label]="label()" [hint]="hint()" [error]="problem()">
      <textarea
        [id]="id()"
        [formField]="field()"
        [rows]="rows()"
        [attr.aria-invalid]="problem() ? 'true' : null"
        [attr.aria-describedby]="described()"
      ></textarea>
    </dabei-field>
  `,
})
export class AreaField {
  readonly id = input.required<string>();
  readonly label = input.required<string>();
  readonly field = input.required<FieldTree<string>>();
  readonly hint = input<string>();
  readonly rows = input(3);

  protected readonly problem = fieldProblem(this.field);
  protected readonly described = computed(() => `${this.id()}-hint ${this.id()}-error`);
}
