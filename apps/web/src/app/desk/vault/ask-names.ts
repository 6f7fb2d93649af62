import { Component, inject, input, output, signal } from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import { focusFirstError } from '../../shared/focus-first-error';
import { TextField } from '../../shared/text-field';
import { requiredText, shapedText } from '../../shared/text-rules';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import type { Attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';

export interface Asked {
  by: 'number' | 'name';
  text: string;
  reason: string;
}

const shapes = { number: /^\d{1,6}$/, name: /^.{2,80}$/u };
const reasonShape = /^.{5,300}$/u;

/** Asks for one number or one name, and why. */
@Component({
  selector: 'dabei-ask-names',
  imports: [ProblemLine, TextField, TPipe],
  template: `
    <form class="sheet stack" novalidate (submit)="ask($event)">
      <h2>{{ word('title') | t }}</h2>
      <dabei-text-field
        [id]="'ask-' + by()"
        [inputmode]="by() === 'number' ? 'numeric' : undefined"
        [label]="word(by()) | t"
        [field]="fields.text"
      />
      <dabei-text-field
        [id]="'reason-' + by()"
        [label]="'vault.reason' | t"
        [hint]="'vault.reasonHint' | t"
        [field]="fields.reason"
      />
      @if (mine()) {
        <dabei-problem-line [text]="attempt().problem()" />
      }
      <p>
        <button type="submit" class="button button-primary" [disabled]="attempt().busy()">
          {{ word('ask') | t }}
        </button>
      </p>
    </form>
  `,
})
export class AskNames {
  readonly by = input.required<'number' | 'name'>();
  readonly attempt = input.required<Attempt>();
  readonly asked = output<Asked>();

  private readonly words = inject(Words);
  /** The last question was asked here. */
  protected readonly mine = signal(false);
  protected readonly typed = signal({ text: '', reason: '' });
  protected readonly fields = form(this.typed, (path) => {
    const wrong = () =>
      this.words.t(this.by() === 'number' ? 'vault.byNumber.wrong' : 'vault.byName.short');
    const short = () => this.words.t('vault.reasonShort');
    requiredText(path.text, wrong);
    validate(path.text, ({ value }) =>
      value() === '' || shapes[this.by()].test(value().trim())
        ? undefined
        : { kind: 'shape', message: wrong() },
    );
    requiredText(path.reason, short);
    shapedText(path.reason, reasonShape, short);
  });

  protected word(name: string): string {
    return `vault.${this.by() === 'number' ? 'byNumber' : 'byName'}.${name}`;
  }

  protected ask(event: Event): void {
    event.preventDefault();
    this.fields().markAsTouched();
    if (this.fields().invalid()) {
      focusFirstError(this.fields);
      return;
    }
    const { text, reason } = this.typed();
    this.mine.set(true);
    this.asked.emit({ by: this.by(), text: text.trim(), reason: reason.trim() });
  }
}
