import { Component, inject, input, output, signal } from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import { TextField } from '../../../shared/text-field';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { numbersIn } from './numbers-in';

/** Torn or lost cards, by their numbers. */
@Component({
  selector: 'dabei-print-again',
  imports: [TextField, TPipe],
  template: `
    <form class="sheet stack-small" novalidate (submit)="send($event)">
      <h2>{{ 'checking.cards.again' | t }}</h2>
      <dabei-text-field
        id="print-numbers"
        [label]="'checking.cards.numbers' | t"
        [hint]="'checking.cards.numbersHint' | t"
        [field]="form.numbers"
      />
      <p>
        <button type="submit" class="button" [disabled]="busy()">
          {{ 'checking.cards.print' | t }}
        </button>
      </p>
    </form>
  `,
})
export class PrintAgain {
  readonly busy = input(false);
  readonly wanted = output<number[]>();

  private readonly words = inject(Words);
  private readonly model = signal({ numbers: '' });
  protected readonly form = form(this.model, (path) => {
    validate(path.numbers, ({ value }) =>
      numbersIn(value()) === null
        ? { kind: 'numbers', message: this.words.t('checking.cards.numbersWrong') }
        : undefined,
    );
  });

  protected send(event: Event): void {
    event.preventDefault();
    this.form().markAsTouched();
    const numbers = numbersIn(this.model().numbers);
    if (numbers !== null) this.wanted.emit(numbers);
  }
}
