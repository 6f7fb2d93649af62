import { Component, input, output, signal } from '@angular/core';
import { Field } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { ProblemLine } from '../parts/problem-line';

/** One code typed back proves that app or paper works, before it is asked for at the door. */
@Component({
  selector: 'dabei-read-back',
  imports: [Field, ProblemLine, TPipe],
  template: `
    <form class="stack no-print" novalidate (submit)="go($event)">
      <dabei-field
        for="read-back"
        [label]="label()"
        [hint]="hint()"
        [error]="missing() ? ('team.safe.readBackMissing' | t) : null"
      >
        <input
          #field
          id="read-back"
          autocomplete="one-time-code"
          maxlength="20"
          aria-describedby="read-back-hint read-back-error"
          [value]="code()"
          (input)="code.set(field.value)"
        />
      </dabei-field>
      <dabei-problem-line [text]="problem()" />
      <p>
        <button type="submit" class="button button-primary" [disabled]="busy()">
          {{ 'team.safe.turnOn' | t }}
        </button>
      </p>
    </form>
  `,
})
export class ReadBack {
  readonly label = input.required<string>();
  readonly hint = input.required<string>();
  readonly busy = input(false);
  readonly problem = input<string | null>(null);
  readonly typed = output<string>();
  protected readonly code = signal('');
  protected readonly missing = signal(false);

  protected go(event: Event): void {
    event.preventDefault();
    const code = this.code().trim();
    this.missing.set(code.length < 6);
    if (!this.missing()) this.typed.emit(code);
  }
}
