import { Component, input, output, signal } from '@angular/core';
import { Field } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { ProblemLine } from '../parts/problem-line';

/** The own password once more, before something about the way in changes; says what would follow. */
@Component({
  selector: 'dabei-password-step',
  imports: [Field, ProblemLine, TPipe],
  template: `
    <form class="stack" novalidate (submit)="go($event)">
      @if (then(); as sentence) {
        <p>{{ sentence }}</p>
      }
      @if (wanted()) {
        <dabei-field
          for="own-password"
          [label]="'team.safe.password' | t"
          [error]="missing() ? ('team.safe.passwordMissing' | t) : null"
        >
          <input
            #field
            id="own-password"
            type="password"
            autocomplete="current-password"
            aria-describedby="own-password-error"
            [value]="password()"
            (input)="password.set(field.value)"
          />
        </dabei-field>
      }
      <dabei-problem-line [text]="problem()" />
      <div class="row">
        <button
          type="submit"
          class="button"
          [class.button-primary]="!danger()"
          [class.button-danger]="danger()"
          [disabled]="busy()"
        >
          {{ label() }}
        </button>
        <button type="button" class="button button-quiet" (click)="cancelled.emit()">
          {{ 'desk.cancel' | t }}
        </button>
      </div>
    </form>
  `,
})
export class PasswordStep {
  readonly label = input.required<string>();
  readonly then = input<string>();
  /** False for who signs in with codes by e-mail only. */
  readonly wanted = input(true);
  readonly danger = input(false);
  readonly busy = input(false);
  readonly problem = input<string | null>(null);
  readonly confirmed = output<string>();
  readonly cancelled = output();

  protected readonly password = signal('');
  protected readonly missing = signal(false);

  protected go(event: Event): void {
    event.preventDefault();
    this.missing.set(this.wanted() && this.password() === '');
    if (!this.missing()) this.confirmed.emit(this.password());
  }
}
