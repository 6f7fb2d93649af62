import { Component, effect, input, output, signal } from '@angular/core';
import { AskDialog } from '../parts/ask-dialog';
import type { Attempt } from '../parts/attempt';

/** Asks for a few words before something is sent to somebody. */
@Component({
  selector: 'dabei-reason-dialog',
  imports: [AskDialog],
  template: `
    <dabei-ask-dialog
      [name]="name()"
      [open]="open()"
      [title]="title()"
      [button]="button()"
      [ready]="text().trim().length >= 3"
      [attempt]="attempt()"
      (closed)="closed.emit()"
      (agreed)="send()"
    >
      <p>{{ lead() }}</p>
      <div class="field">
        <label class="field-label" [for]="name() + '-text'">{{ label() }}</label>
        <textarea
          #field
          rows="4"
          [id]="name() + '-text'"
          [attr.maxlength]="longest()"
          [value]="text()"
          (input)="text.set(field.value)"
        ></textarea>
      </div>
    </dabei-ask-dialog>
  `,
})
export class ReasonDialog {
  readonly name = input.required<string>();
  readonly open = input(false);
  readonly title = input.required<string>();
  readonly lead = input.required<string>();
  readonly label = input.required<string>();
  readonly button = input.required<string>();
  readonly longest = input(300);
  readonly attempt = input.required<Attempt>();
  readonly closed = output();
  readonly said = output<string>();

  protected readonly text = signal('');

  constructor() {
    effect(() => {
      if (this.open()) this.text.set('');
    });
  }

  protected send(): void {
    const text = this.text().trim();
    if (text.length >= 3) this.said.emit(text);
  }
}
