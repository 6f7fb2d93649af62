import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon';

/**
 * Label, hint and error around one native control. The control inside carries `id`, and
 * `aria-describedby` = `<id>-hint <id>-error`, which this wrapper provides.
 */
@Component({
  selector: 'dabei-field',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'field' },
  template: `
    <label class="field-label" [attr.for]="for()">{{ label() }}</label>
    @if (hint(); as text) {
      <span class="field-hint" [id]="for() + '-hint'">{{ text }}</span>
    }
    <ng-content />
    <span [id]="for() + '-error'" aria-live="polite">
      @if (shown(); as text) {
        <span class="field-error"><dabei-icon name="alert" [size]="20" />{{ text }}</span>
      }
    </span>
  `,
})
export class Field {
  readonly for = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string | null | undefined>();
  protected readonly shown = computed(() => this.error());
}
