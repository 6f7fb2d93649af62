import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { focusFirstError } from '../shared/focus-first-error';
import { problemText } from '../shared/problem-text';
import { SessionStore } from '../shared/session-store';
import { requiredText, shapedText } from '../shared/text-rules';
import { TextField } from '../shared/text-field';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';

/** Six digits from the mail; pasting and the phone's own suggestion both work. */
@Component({
  selector: 'dabei-code-form',
  imports: [TextField, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    dabei-text-field {
      max-inline-size: 14rem;
    }
  `,
  template: `
    <form class="stack" novalidate (submit)="confirm($event)">
      <dabei-text-field
        id="code"
        inputmode="numeric"
        autocomplete="one-time-code"
        [label]="'family.code.label' | t"
        [hint]="'family.code.hint' | t"
        [field]="form.code"
      />
      <div role="alert">
        @if (problem(); as text) {
          <p class="notice notice-cancelled">{{ text }}</p>
        }
      </div>
      <div class="row">
        <button type="submit" class="button button-primary" [attr.aria-disabled]="busy()">
          {{ 'family.code.confirm' | t }}
        </button>
        <button type="button" class="button" (click)="again()">
          {{ 'family.code.again' | t }}
        </button>
      </div>
      <p role="status" class="small">{{ sent() ? ('family.code.sentAgain' | t) : '' }}</p>
    </form>
  `,
})
export class CodeForm {
  readonly email = input.required<string>();
  readonly confirmed = output();

  private readonly session = inject(SessionStore);
  private readonly words = inject(Words);
  private readonly model = signal({ code: '' });
  protected readonly form = form(this.model, (path) => {
    requiredText(path.code, () => this.words.t('family.code.wrong'));
    shapedText(path.code, /^\s*(\d\s*){6}$/, () => this.words.t('family.code.wrong'));
  });
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly sent = signal(false);

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    this.form.code().markAsTouched();
    if (!this.form().valid()) {
      focusFirstError(this.form);
      return;
    }
    await this.try(async () => {
      await this.session.verify(this.email(), this.model().code.replace(/\s/g, ''));
      this.confirmed.emit();
    });
  }

  protected async again(): Promise<void> {
    await this.try(async () => {
      await this.session.sendCode(this.email(), this.words.language());
      this.sent.set(true);
    });
  }

  private async try(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    this.sent.set(false);
    try {
      await work();
    } catch (error) {
      this.problem.set(problemText(error, this.words));
    } finally {
      this.busy.set(false);
    }
  }
}
