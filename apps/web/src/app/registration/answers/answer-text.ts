import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Field } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';

/** One answer in words; `error` is a key of `family.ask`. */
@Component({
  selector: 'dabei-answer-text',
  imports: [Field, TPipe],
  // the id belongs to the control inside
  host: { '[attr.id]': 'null' },
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dabei-field
      [for]="id()"
      [label]="label()"
      [hint]="hint()"
      [error]="error() && ('family.ask.' + error() | t)"
    >
      @if (long()) {
        <textarea
          #words
          [id]="id()"
          [value]="value()"
          [attr.aria-invalid]="error() ? 'true' : null"
          [attr.aria-describedby]="described()"
          (input)="typed.emit(words.value)"
        ></textarea>
      } @else {
        <input
          #word
          autocomplete="off"
          [type]="type()"
          [id]="id()"
          [value]="value()"
          [attr.aria-invalid]="error() ? 'true' : null"
          [attr.aria-describedby]="described()"
          (input)="typed.emit(word.value)"
        />
      }
    </dabei-field>
  `,
})
export class AnswerText {
  readonly id = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly value = input.required<string>();
  readonly error = input<string>();
  readonly type = input<'text' | 'tel'>('text');
  readonly long = input(false);
  readonly typed = output<string>();

  protected readonly described = computed(() =>
    this.hint() ? `${this.id()}-hint ${this.id()}-error` : `${this.id()}-error`,
  );
}
