import { Component, effect, input, output, signal } from '@angular/core';
import { DialogPanel } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { ProblemLine } from '../parts/problem-line';

/** Asks for a few words before something is sent to somebody. */
@Component({
  selector: 'dabei-reason-dialog',
  imports: [DialogPanel, ProblemLine, TPipe],
  template: `
    <dabei-dialog [labelledBy]="name() + '-title'" [open]="open()" (closed)="closed.emit()">
      <form class="stack" novalidate (submit)="send($event)">
        <h2 [id]="name() + '-title'">{{ title() }}</h2>
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
        <dabei-problem-line [text]="problem()" />
        <div class="row">
          <button
            type="submit"
            class="button button-primary"
            [disabled]="busy() || text().trim().length < 3"
          >
            {{ button() }}
          </button>
          <button type="button" class="button button-quiet" (click)="closed.emit()">
            {{ 'desk.cancel' | t }}
          </button>
        </div>
      </form>
    </dabei-dialog>
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
  readonly busy = input(false);
  readonly problem = input<string | null>(null);
  readonly closed = output();
  readonly said = output<string>();

  protected readonly text = signal('');

  constructor() {
    effect(() => {
      if (this.open()) this.text.set('');
    });
  }

  protected send(event: Event): void {
    event.preventDefault();
    const text = this.text().trim();
    if (text.length >= 3) this.said.emit(text);
  }
}
