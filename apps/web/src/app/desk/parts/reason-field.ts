import { Component, computed, input, model } from '@angular/core';
import { Field } from '@dabei/web/ui';

/** Why something is done against the rule: one line, kept with the act. */
@Component({
  selector: 'dabei-reason-field',
  imports: [Field],
  // the id belongs to the control inside
  host: { '[attr.id]': 'null' },
  template: `
    <dabei-field [for]="id()" [label]="label()" [hint]="hint()">
      <input
        #why
        autocomplete="off"
        [id]="id()"
        [attr.maxlength]="longest()"
        [attr.aria-describedby]="described()"
        [value]="reason()"
        (input)="reason.set(why.value)"
      />
    </dabei-field>
  `,
})
export class ReasonField {
  readonly id = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly longest = input(200);
  readonly reason = model.required<string>();

  protected readonly described = computed(() =>
    this.hint() === undefined ? null : `${this.id()}-hint`,
  );
}
