import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { focusFirstError } from '../shared/focus-first-error';
import { problemText } from '../shared/problem-text';
import { SessionStore } from '../shared/session-store';
import { emailShape, requiredText, shapedText } from '../shared/text-rules';
import { TextField } from '../shared/text-field';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { AccessCodeForm } from './access-code-form';
import { CodeForm } from './code-form';

/** Without a password: an e-mail address and its code, or the access code on a card. */
@Component({
  selector: 'dabei-sign-in-form',
  imports: [AccessCodeForm, CodeForm, TextField, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    summary {
      cursor: pointer;
      min-block-size: 2.75rem;
      color: var(--link);
      font-weight: 600;
    }
  `,
  template: `
    <div class="stack">
      @if (letterCode(); as code) {
        <section class="sheet stack">
          <p>{{ 'family.signIn.fromLetter' | t }}</p>
          <dabei-access-code-form [letterCode]="code" (entered)="entered.emit()" />
        </section>
      }
      <section class="sheet stack">
        @if (sentTo(); as email) {
          <p>{{ 'family.signIn.sent' | t: { email } }}</p>
          <dabei-code-form [email]="email" (confirmed)="entered.emit()" />
          <p>
            <button type="button" class="button button-quiet" (click)="sentTo.set(null)">
              {{ 'family.signIn.otherEmail' | t }}
            </button>
          </p>
        } @else {
          <p>{{ 'family.signIn.lead' | t }}</p>
          <form class="stack" novalidate (submit)="send($event)">
            <dabei-text-field
              id="sign-in-email"
              type="email"
              autocomplete="email"
              inputmode="email"
              [label]="'family.who.email' | t"
              [field]="form.email"
            />
            <button type="submit" class="button" [class.button-primary]="!letterCode()">
              {{ 'family.signIn.send' | t }}
            </button>
          </form>
        }
        <div role="alert">
          @if (problem(); as text) {
            <p class="notice notice-cancelled">{{ text }}</p>
          }
        </div>
      </section>
      @if (!letterCode()) {
        <details class="sheet">
          <summary>{{ 'family.signIn.haveCode' | t }}</summary>
          <dabei-access-code-form (entered)="entered.emit()" />
        </details>
      }
    </div>
  `,
})
export class SignInForm {
  /** Somebody has scanned a letter: then its code comes first. */
  readonly letterCode = input<string | null>(null);
  readonly entered = output();

  private readonly session = inject(SessionStore);
  private readonly words = inject(Words);
  private readonly model = signal({ email: '' });
  protected readonly form = form(this.model, (path) => {
    requiredText(path.email, () => this.words.t('family.who.emailMissing'));
    shapedText(path.email, emailShape, () => this.words.t('family.who.emailWrong'));
  });
  protected readonly sentTo = signal<string | null>(null);
  protected readonly problem = signal<string | null>(null);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.form.email().markAsTouched();
    if (!this.form().valid()) {
      focusFirstError(this.form);
      return;
    }
    const email = this.model().email.trim();
    this.problem.set(null);
    try {
      await this.session.sendCode(email, this.words.language());
      this.sentTo.set(email);
    } catch (error) {
      this.problem.set(problemText(error, this.words));
    }
  }
}
