import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';

/** One question with two or three answers to tap. */
@Component({
  selector: 'dabei-choice-field',
  imports: [Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset class="field" role="radiogroup" [attr.aria-describedby]="id() + '-error'">
      <legend>{{ label() }}</legend>
      @if (hint(); as text) {
        <span class="field-hint">{{ text }}</span>
      }
      <div class="choices" [class.choices-row]="inRow()">
        @for (option of options(); track option.value) {
          <label class="choice">
            <input
              type="radio"
              [id]="id() + '-' + option.value"
              [name]="id()"
              [checked]="value() === option.value"
              [attr.aria-invalid]="error() ? 'true' : null"
              (change)="chosen.emit(option.value)"
            />
            {{ option.word | t }}
          </label>
        }
      </div>
      <span [id]="id() + '-error'" aria-live="polite">
        @if (error(); as key) {
          <span class="field-error"
            ><dabei-icon name="alert" [size]="20" />{{ 'family.ask.' + key | t }}</span
          >
        }
      </span>
    </fieldset>
  `,
})
export class ChoiceField {
  readonly id = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly value = input.required<string>();
  readonly options = input.required<readonly { value: string; word: string }[]>();
  readonly inRow = input(true);
  readonly error = input<string>();
  readonly chosen = output<string>();
}
