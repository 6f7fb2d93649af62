import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { route, routes, shortestPassword, type OpenInvitation } from '@dabei/contracts';
import { isWellFormedAccessCode } from '@dabei/domain';
import { Field, Icon } from '@dabei/web/ui';
import { momentText } from '@dabei/words';
import { PageHead } from '../../shared/page-head';
import { problemOf } from '../../shared/problem-text';
import { emailShape } from '../../shared/text-rules';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AnswerState } from '../parts/answer-state';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';
import { Toasts } from '../parts/toasts';
import { AccessClient } from './access-client';
import { NewPasswordField } from './new-password-field';
import { SecondFactorStep } from './second-factor-step';
import { StaffSession } from './staff-session';

/** Who was invited to what, with a button. Opening the page changes nothing. */
@Component({
  selector: 'dabei-invitation-page',
  imports: [
    AnswerState,
    Field,
    Icon,
    NewPasswordField,
    ProblemLine,
    RouterLink,
    SecondFactorStep,
    TPipe,
  ],
  templateUrl: './invitation-page.html',
})
export class InvitationPage {
  /** From the address; without it the code is typed from paper. */
  readonly token = input<string>();

  private readonly access = inject(AccessClient);
  private readonly session = inject(StaffSession);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly head = inject(PageHead);

  protected readonly resource = httpResource<OpenInvitation>(() => {
    const token = this.token();
    return token ? route(routes.invitation, { token }) : undefined;
  });
  protected readonly invitation = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly title = computed(() =>
    this.words.t(
      this.invitation()?.kind === 'password'
        ? 'team.invitation.passwordTitle'
        : 'team.invitation.title',
    ),
  );
  protected readonly refused = computed(() => {
    const code = problemOf(this.resource.error())?.code;
    if (code === 'link-expired') return this.words.t('team.invitation.over');
    return code === 'not-found' ? this.words.t('team.invitation.unknown') : null;
  });
  protected readonly deadline = computed(() => {
    const invitation = this.invitation();
    return invitation ? momentText(invitation.expiresAt, this.words.voice()) : '';
  });
  protected readonly me = computed(() => this.session.staff()?.name);

  protected readonly attempt = attempt();
  protected readonly tried = signal(false);
  protected readonly secondNeeded = signal(false);
  protected readonly code = signal('');
  protected readonly email = signal('');
  protected readonly password = signal('');

  constructor() {
    effect(() => this.head.set(this.title()));
    void this.session.look().catch(() => null);
  }

  protected codeFits(): boolean {
    return isWellFormedAccessCode(this.code());
  }

  protected emailFits(): boolean {
    return emailShape.test(this.email().trim());
  }

  protected tooShort(): boolean {
    return this.password().length < shortestPassword;
  }

  protected async look(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(!this.codeFits());
    if (this.codeFits()) await this.router.navigate(['/desk/einladung', this.code().trim()]);
  }

  protected async accept(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const email = this.invitation()?.email === null ? this.email().trim() : null;
    if (this.tooShort() || (email !== null && !this.emailFits())) return;
    let outcome = '';
    const done = await this.attempt.run(async () => {
      const token = this.token() ?? '';
      outcome = (await this.access.acceptInvitation(token, email, this.password())).outcome;
    });
    if (!done) return;
    this.password.set('');
    if (outcome === 'code-needed') this.secondNeeded.set(true);
    else await this.enter();
  }

  protected async join(): Promise<void> {
    const done = await this.attempt.run(() => this.access.joinInvitation(this.token() ?? ''));
    if (!done) return;
    this.toasts.say(this.words.t('team.invitation.joined'));
    await this.enter();
  }

  /** Where a second factor is wanted, the desk leads to it by itself. */
  protected async enter(): Promise<void> {
    await this.session.look().catch(() => null);
    const needed = this.invitation()?.factorNeeded && !this.session.staff()?.secondFactor;
    await this.router.navigateByUrl(needed ? '/desk/sicherheit' : '/desk');
  }
}
