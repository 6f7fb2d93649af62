import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';

/** A consent to tick, its sentence inside; `error` is a key of `family.ask`. */
@Component({
  selector: 'dabei-answer-tick',
  imports: [Icon, TPipe],
  // the id belongs to the control inside
  host: { '[attr.id]': 'null' },
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="choice">
      <input
        #tick
        type="checkbox"
        [id]="id()"
        [checked]="ticked()"
        [attr.aria-invalid]="error() ? 'true' : null"
        [attr.aria-describedby]="id() + '-error'"
        (change)="changed.emit(tick.checked)"
      />
      <ng-content />
    </label>
    <span [id]="id() + '-error'" aria-live="polite">
      @if (error(); as key) {
        <span class="field-error"
          ><dabei-icon name="alert" [size]="20" />{{ 'family.ask.' + key | t }}</span
        >
      }
    </span>
  `,
})
export class AnswerTick {
  readonly id = input.required<string>();
  readonly ticked = input.required<boolean>();
  readonly error = input<string>();
  readonly changed = output<boolean>();
}
