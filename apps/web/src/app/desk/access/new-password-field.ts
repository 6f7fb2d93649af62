import { Component, computed, input, model, signal } from '@angular/core';
import { Field } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { passwordHint } from './password-hint';

/** Choosing a password: shown or hidden, with one sentence about how good it is. */
@Component({
  selector: 'dabei-new-password-field',
  imports: [Field, TPipe],
  // the id belongs to the control inside
  host: { '[attr.id]': 'null' },
  template: `
    <div class="stack-small">
      <dabei-field
        [for]="id()"
        [label]="label()"
        [hint]="'team.password.hint' | t"
        [error]="problem()"
      >
        <input
          #field
          autocomplete="new-password"
          maxlength="200"
          [id]="id()"
          [type]="shown() ? 'text' : 'password'"
          [value]="value()"
          [attr.aria-invalid]="problem() ? 'true' : null"
          [attr.aria-describedby]="id() + '-hint ' + id() + '-said ' + id() + '-error'"
          (input)="value.set(field.value)"
        />
      </dabei-field>
      <p class="small" aria-live="polite" [id]="id() + '-said'">
        @if (hint(); as it) {
          {{ 'team.password.' + it.kind | t: { missing: it.kind === 'short' ? it.missing : 0 } }}
        }
      </p>
      <label class="choice">
        <input type="checkbox" [checked]="shown()" (change)="shown.set(!shown())" />
        <span>{{ 'team.password.show' | t }}</span>
      </label>
    </div>
  `,
})
export class NewPasswordField {
  readonly id = input.required<string>();
  readonly label = input.required<string>();
  readonly problem = input<string | null>(null);
  readonly value = model('');
  protected readonly shown = signal(false);
  protected readonly hint = computed(() => passwordHint(this.value()));
}
