import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { focusFirstError } from '../shared/focus-first-error';
import { problemText } from '../shared/problem-text';
import { SessionStore } from '../shared/session-store';
import { emailShape, requiredText, shapedText } from '../shared/text-rules';
import { TextField } from '../shared/text-field';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { CodeForm } from './code-form';

/** Without a password: an e-mail address and its code, or the access code on a card. */
@Component({
  selector: 'dabei-sign-in-form',
  imports: [CodeForm, TextField, TPipe],
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
            <button type="submit" class="button button-primary">
              {{ 'family.signIn.send' | t }}
            </button>
          </form>
        }
      </section>
      <details class="sheet">
        <summary>{{ 'family.signIn.haveCode' | t }}</summary>
        <form class="stack" novalidate (submit)="enter($event)">
          <dabei-text-field
            id="access-code"
            [label]="'family.signIn.accessCode' | t"
            [hint]="'family.signIn.accessHint' | t"
            [field]="card.accessCode"
          />
          <button type="submit" class="button button-primary">
            {{ 'family.signIn.enter' | t }}
          </button>
        </form>
      </details>
      <div role="alert">
        @if (problem(); as text) {
          <p class="notice notice-cancelled">{{ text }}</p>
        }
      </div>
    </div>
  `,
})
export class SignInForm {
  readonly entered = output();

  private readonly session = inject(SessionStore);
  private readonly words = inject(Words);
  private readonly model = signal({ email: '' });
  private readonly cardModel = signal({ accessCode: '' });
  protected readonly form = form(this.model, (path) => {
    requiredText(path.email, () => this.words.t('family.who.emailMissing'));
    shapedText(path.email, emailShape, () => this.words.t('family.who.emailWrong'));
  });
  protected readonly card = form(this.cardModel, (path) => {
    requiredText(path.accessCode, () => this.words.t('family.signIn.accessWrong'));
    shapedText(path.accessCode, /^.{8,40}$/, () => this.words.t('family.signIn.accessWrong'));
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
    await this.try(async () => {
      await this.session.sendCode(email, this.words.language());
      this.sentTo.set(email);
    });
  }

  protected async enter(event: Event): Promise<void> {
    event.preventDefault();
    this.card.accessCode().markAsTouched();
    if (!this.card().valid()) {
      focusFirstError(this.card);
      return;
    }
    await this.try(async () => {
      await this.session.useAccessCode(this.cardModel().accessCode.trim());
      this.entered.emit();
    });
  }

  private async try(work: () => Promise<void>): Promise<void> {
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      this.problem.set(problemText(error, this.words));
    }
  }
}
