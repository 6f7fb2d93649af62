import {
  ChangeDetectionStrategy,
  Component,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { form } from '@angular/forms/signals';
import { focusFirstError } from '../shared/focus-first-error';
import { problemOf, problemText } from '../shared/problem-text';
import { SessionStore } from '../shared/session-store';
import { requiredText, shapedText } from '../shared/text-rules';
import { TextField } from '../shared/text-field';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';

/** The access code on a letter or card, for families without e-mail. */
@Component({
  selector: 'dabei-access-code-form',
  imports: [TextField, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="enter($event)">
      <dabei-text-field
        id="access-code"
        [label]="'family.signIn.accessCode' | t"
        [hint]="'family.signIn.accessHint' | t"
        [field]="form.accessCode"
      />
      <div role="alert">
        @if (problem(); as text) {
          <p class="notice notice-cancelled">{{ text }}</p>
        }
      </div>
      <button type="submit" class="button button-primary" [attr.aria-disabled]="busy()">
        {{ 'family.signIn.enter' | t }}
      </button>
    </form>
  `,
})
export class AccessCodeForm {
  /** From a scanned letter, ready to be sent. */
  readonly letterCode = input<string | null>(null);
  readonly entered = output();

  private readonly session = inject(SessionStore);
  private readonly words = inject(Words);
  private readonly model = linkedSignal(() => ({ accessCode: this.letterCode() ?? '' }));
  protected readonly form = form(this.model, (path) => {
    requiredText(path.accessCode, () => this.words.t('family.signIn.accessWrong'));
    shapedText(path.accessCode, /^.{8,40}$/, () => this.words.t('family.signIn.accessWrong'));
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);

  protected async enter(event: Event): Promise<void> {
    event.preventDefault();
    this.form.accessCode().markAsTouched();
    if (!this.form().valid()) {
      focusFirstError(this.form);
      return;
    }
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.session.useAccessCode(this.model().accessCode.trim());
      this.entered.emit();
    } catch (error) {
      this.problem.set(
        problemOf(error)?.code === 'wrong-code'
          ? this.words.t('family.signIn.accessUnknown')
          : problemText(error, this.words),
      );
    } finally {
      this.busy.set(false);
    }
  }
}
