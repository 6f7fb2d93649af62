import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Field } from '@dabei/web/ui';

/** One line of text bound to a signal form, with its label, hint and error. */
@Component({
  selector: 'dabei-text-field',
  imports: [Field, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  // the id belongs to the control inside, not to this wrapper
  host: { '[attr.id]': 'null' },
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
    }
  `,
  template: `
    <dabei-field [for]="id()" [label]="label()" [hint]="hint()" [error]="error()">
      <input
        [id]="id()"
        [type]="type()"
        [formField]="field()"
        [attr.autocomplete]="autocomplete()"
        [attr.inputmode]="inputmode()"
        [attr.aria-invalid]="error() ? 'true' : null"
        [attr.aria-describedby]="described()"
      />
    </dabei-field>
  `,
})
export class TextField {
  readonly id = input.required<string>();
  readonly label = input.required<string>();
  readonly field = input.required<FieldTree<string>>();
  readonly hint = input<string>();
  readonly type = input('text');
  readonly autocomplete = input('off');
  readonly inputmode = input<string>();

  protected readonly error = computed(() => {
    const state = this.field()();
    return state.touched() ? state.errors()[0]?.message : undefined;
  });
  protected readonly described = computed(() =>
    this.hint() ? `${this.id()}-hint ${this.id()}-error` : `${this.id()}-error`,
  );
}
