import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Field } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';

/** One answer out of a longer list; `error` is a key of `family.ask`. */
@Component({
  selector: 'dabei-answer-pick',
  imports: [Field, TPipe],
  // the id belongs to the control inside
  host: { '[attr.id]': 'null' },
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dabei-field [for]="id()" [label]="label()" [error]="error() && ('family.ask.' + error() | t)">
      <select
        #choice
        [id]="id()"
        [attr.aria-invalid]="error() ? 'true' : null"
        [attr.aria-describedby]="id() + '-error'"
        (change)="chosen.emit(choice.value)"
      >
        <option value="" [selected]="value() === ''">{{ 'family.ask.choose' | t }}</option>
        @for (option of options(); track option.value) {
          <option [value]="option.value" [selected]="value() === option.value">
            {{ option.label }}
          </option>
        }
      </select>
    </dabei-field>
  `,
})
export class AnswerPick {
  readonly id = input.required<string>();
  readonly label = input.required<string>();
  readonly options = input.required<readonly { value: string; label: string }[]>();
  readonly value = input.required<string>();
  readonly error = input<string>();
  readonly chosen = output<string>();
}
