import { Component, inject, output, signal } from '@angular/core';
import { Field } from '@dabei/web/ui';
import { emailShape } from '../../shared/text-rules';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';
import { AccessClient } from './access-client';

/** Organisers without a password: an address, then the six digits from the mail. */
@Component({
  selector: 'dabei-code-sign-in',
  imports: [Field, ProblemLine, TPipe],
  template: `
    <form class="stack" novalidate (submit)="go($event)">
      <dabei-field
        for="code-email"
        [label]="'desk.access.email' | t"
        [error]="tried() && !emailFits() ? ('desk.access.emailMissing' | t) : null"
      >
        <input
          #address
          id="code-email"
          type="email"
          autocomplete="username"
          aria-describedby="code-email-error"
          [readonly]="sentTo() !== null"
          [value]="email()"
          (input)="email.set(address.value)"
        />
      </dabei-field>
      <div role="status">
        @if (sentTo(); as where) {
          <p>{{ 'team.door.codeSent' | t: { email: where } }}</p>
        }
      </div>
      @if (sentTo()) {
        <dabei-field
          for="mailed-code"
          [label]="'team.door.codeLabel' | t"
          [hint]="'team.door.codeHint' | t"
          [error]="tried() && !codeFits() ? ('team.door.codeMissing' | t) : null"
        >
          <input
            #digits
            id="mailed-code"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength="10"
            aria-describedby="mailed-code-hint mailed-code-error"
            [value]="code()"
            (input)="code.set(digits.value)"
          />
        </dabei-field>
      }
      <dabei-problem-line [text]="attempt.problem()" />
      <div class="row">
        <button type="submit" class="button button-primary" [disabled]="attempt.busy()">
          {{ (sentTo() ? 'desk.access.enter' : 'team.door.sendCode') | t }}
        </button>
        <button type="button" class="button button-quiet" (click)="back.emit()">
          {{ 'team.door.byPassword' | t }}
        </button>
      </div>
    </form>
  `,
})
export class CodeSignIn {
  /** What the door said: signed in, or a second code is wanted. */
  readonly done = output<'signed-in' | 'code-needed'>();
  readonly back = output();
  private readonly access = inject(AccessClient);
  private readonly words = inject(Words);

  protected readonly attempt = attempt();
  protected readonly email = signal('');
  protected readonly code = signal('');
  protected readonly sentTo = signal<string | null>(null);
  protected readonly tried = signal(false);

  protected emailFits(): boolean {
    return emailShape.test(this.email().trim());
  }

  protected codeFits(): boolean {
    return /^\d{6}$/.test(this.code().trim());
  }

  protected async go(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!this.emailFits()) return;
    if (this.sentTo() === null) await this.send();
    else if (this.codeFits()) await this.verify();
  }

  private async send(): Promise<void> {
    const email = this.email().trim();
    const language = this.words.language();
    if (!(await this.attempt.run(() => this.access.sendCode(email, language)))) return;
    this.sentTo.set(email);
    this.tried.set(false);
  }

  private async verify(): Promise<void> {
    await this.attempt.run(async () => {
      const { outcome } = await this.access.verifyCode(this.sentTo() ?? '', this.code().trim());
      this.done.emit(outcome);
    });
  }
}
