import { Component, inject, input, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { Field } from '@dabei/web/ui';
import { focusFirstError } from '../../shared/focus-first-error';
import { PageHead } from '../../shared/page-head';
import { TextField } from '../../shared/text-field';
import { requiredText } from '../../shared/text-rules';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';
import { AccessClient } from './access-client';
import { CodeSignIn } from './code-sign-in';
import { SecondFactorStep } from './second-factor-step';
import { StaffSession } from './staff-session';
import { wayBack } from './way-back';

/** The door of the desk: a password, or a code by e-mail; then the second code where one is set up. */
@Component({
  selector: 'dabei-sign-in-page',
  imports: [CodeSignIn, Field, FormField, ProblemLine, SecondFactorStep, TextField, TPipe],
  template: `
    <main id="main" class="page narrow desk-door" tabindex="-1">
      <div class="sheet stack">
        <h1>{{ 'desk.access.title' | t }}</h1>
        @if (codeNeeded()) {
          <dabei-second-factor-step (done)="enter()" (back)="codeNeeded.set(false)" />
        } @else if (byCode()) {
          <dabei-code-sign-in (done)="entered($event)" (back)="byCode.set(false)" />
        } @else {
          <form class="stack" novalidate (submit)="signIn($event)">
            <dabei-text-field
              id="staff-email"
              type="email"
              inputmode="email"
              autocomplete="username"
              [label]="'desk.access.email' | t"
              [field]="form.email"
            />
            <dabei-field
              for="staff-password"
              [label]="'desk.access.password' | t"
              [error]="passwordProblem()"
            >
              <input
                id="staff-password"
                autocomplete="current-password"
                aria-describedby="staff-password-error"
                [type]="shown() ? 'text' : 'password'"
                [formField]="form.password"
              />
            </dabei-field>
            <label class="choice">
              <input type="checkbox" [checked]="shown()" (change)="shown.set(!shown())" />
              <span>{{ 'desk.access.showPassword' | t }}</span>
            </label>
            <dabei-problem-line [text]="attempt.problem()" />
            <button type="submit" class="button button-primary" [disabled]="attempt.busy()">
              {{ 'desk.access.enter' | t }}
            </button>
            <p>
              <button type="button" class="button button-quiet" (click)="byCode.set(true)">
                {{ 'team.door.byCode' | t }}
              </button>
            </p>
            <p class="small soft">{{ 'desk.access.forgotten' | t }}</p>
          </form>
        }
      </div>
    </main>
  `,
})
export class SignInPage {
  /** From the address: where the person wanted to go. */
  readonly weiter = input<string>();

  private readonly access = inject(AccessClient);
  private readonly session = inject(StaffSession);
  private readonly router = inject(Router);
  private readonly words = inject(Words);

  protected readonly attempt = attempt();
  protected readonly byCode = signal(false);
  protected readonly codeNeeded = signal(false);
  protected readonly shown = signal(false);
  protected readonly typed = signal({ email: '', password: '' });
  protected readonly form = form(this.typed, (path) => {
    requiredText(path.email, () => this.words.t('desk.access.emailMissing'));
    requiredText(path.password, () => this.words.t('desk.access.passwordMissing'));
  });

  constructor() {
    inject(PageHead).set(this.words.t('desk.access.title'));
  }

  protected passwordProblem(): string | undefined {
    const state = this.form.password();
    return state.touched() ? state.errors()[0]?.message : undefined;
  }

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    this.form.email().markAsTouched();
    this.form.password().markAsTouched();
    if (this.form().invalid()) {
      focusFirstError(this.form);
      return;
    }
    let outcome: 'signed-in' | 'code-needed' = 'signed-in';
    const { email, password } = this.typed();
    const done = await this.attempt.run(async () => {
      outcome = (await this.access.signIn(email.trim(), password)).outcome;
    });
    if (!done) return;
    this.typed.update((typed) => ({ ...typed, password: '' }));
    await this.entered(outcome);
  }

  protected async entered(outcome: 'signed-in' | 'code-needed'): Promise<void> {
    if (outcome === 'code-needed') this.codeNeeded.set(true);
    else await this.enter();
  }

  protected async enter(): Promise<void> {
    await this.attempt.run(() => this.session.look());
    await this.router.navigateByUrl(wayBack(this.weiter()));
  }
}
