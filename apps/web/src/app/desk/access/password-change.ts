import { Component, inject, output, signal } from '@angular/core';
import { shortestPassword } from '@dabei/contracts';
import { Field } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';
import { Toasts } from '../parts/toasts';
import { AccessClient } from './access-client';
import { NewPasswordField } from './new-password-field';

/** Another password for oneself. */
@Component({
  selector: 'dabei-password-change',
  imports: [Field, NewPasswordField, ProblemLine, TPipe],
  template: `
    <form class="stack" novalidate (submit)="save($event)">
      <dabei-field
        for="old-password"
        [label]="'team.password.old' | t"
        [error]="tried() && old() === '' ? ('team.safe.passwordMissing' | t) : null"
      >
        <input
          #field
          id="old-password"
          type="password"
          autocomplete="current-password"
          aria-describedby="old-password-error"
          [value]="old()"
          (input)="old.set(field.value)"
        />
      </dabei-field>
      <dabei-new-password-field
        id="next-password"
        [label]="'team.password.new' | t"
        [problem]="tried() && tooShort() ? ('team.invitation.passwordMissing' | t) : null"
        [(value)]="next"
      />
      <dabei-problem-line [text]="attempt.problem()" />
      <p>
        <button type="submit" class="button button-primary" [disabled]="attempt.busy()">
          {{ 'team.password.save' | t }}
        </button>
      </p>
    </form>
  `,
})
export class PasswordChange {
  readonly changed = output();
  private readonly access = inject(AccessClient);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly attempt = attempt();
  protected readonly old = signal('');
  protected readonly next = signal('');
  protected readonly tried = signal(false);

  protected tooShort(): boolean {
    return this.next().length < shortestPassword;
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.old() === '' || this.tooShort()) return;
    if (!(await this.attempt.run(() => this.access.changePassword(this.old(), this.next()))))
      return;
    this.old.set('');
    this.next.set('');
    this.tried.set(false);
    this.toasts.say(this.words.t('team.password.saved'));
    this.changed.emit();
  }
}
