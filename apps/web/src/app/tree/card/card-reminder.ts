import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { route, routes, type CardReminder, type ClaimConfirmed } from '@dabei/contracts';
import { firstValueFrom } from 'rxjs';
import { focusFirstError } from '../../shared/focus-first-error';
import { emailShape, requiredText, shapedText } from '../../shared/text-rules';
import { TextField } from '../../shared/text-field';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { claimProblem } from '../claim/claim-problem';

/** Who holds the card may leave an address to be reminded; the code from the mail proves it. */
@Component({
  selector: 'dabei-card-reminder',
  imports: [TextField, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .code {
      max-inline-size: 14rem;
    }
  `,
  template: `
    <section class="sheet stack-small" aria-labelledby="remind-title">
      <h2 id="remind-title">{{ 'tree.card.remind' | t }}</h2>
      <div role="status">
        @if (late()) {
          <p>{{ 'tree.card.remind-late' | t }}</p>
        } @else if (basketId()) {
          <p>{{ 'tree.card.remind-code' | t: { email: model().email } }}</p>
        }
      </div>
      @if (basketId()) {
        <form class="stack-small" novalidate (submit)="confirm($event)">
          <dabei-text-field
            id="remind-code"
            class="code"
            inputmode="numeric"
            autocomplete="one-time-code"
            [label]="'tree.code.label' | t"
            [field]="codeForm.code"
          />
          <div class="row">
            <button type="submit" class="button button-primary" [attr.aria-disabled]="busy()">
              {{ 'tree.card.remind-confirm' | t }}
            </button>
            <button type="button" class="button button-quiet" (click)="again()">
              {{ 'tree.card.remind-other' | t }}
            </button>
          </div>
        </form>
      } @else {
        <p>{{ 'tree.card.remind-lead' | t }}</p>
        <form class="stack-small" novalidate (submit)="leave($event)">
          <dabei-text-field
            id="remind-email"
            type="email"
            inputmode="email"
            autocomplete="email"
            [label]="'tree.claim.email' | t"
            [field]="form.email"
          />
          <p>
            <button type="submit" class="button" [attr.aria-disabled]="busy()">
              {{ 'tree.card.remind-press' | t }}
            </button>
          </p>
        </form>
        <p class="small soft">{{ 'tree.card.remind-privacy' | t }}</p>
      }
      <p role="alert" class="field-error">{{ problem() ?? '' }}</p>
    </section>
  `,
})
export class CardReminderSheet {
  /** The code of the card. */
  readonly code = input.required<string>();

  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  protected readonly model = signal({ email: '' });
  protected readonly form = form(this.model, (path) => {
    const wrong = (): string => this.words.t('tree.claim.email-wrong');
    requiredText(path.email, wrong);
    shapedText(path.email, emailShape, wrong);
  });
  private readonly typed = signal({ code: '' });
  protected readonly codeForm = form(this.typed, (path) => {
    const wrong = (): string => this.words.t('tree.code.wrong');
    requiredText(path.code, wrong);
    shapedText(path.code, /^\s*(\d\s*){6}$/, wrong);
  });
  protected readonly basketId = signal<string | null>(null);
  protected readonly late = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);

  protected async leave(event: Event): Promise<void> {
    event.preventDefault();
    this.form.email().markAsTouched();
    if (!this.form().valid()) {
      focusFirstError(this.form);
      return;
    }
    await this.act(async () => {
      const address = route(routes.treeCardRemind, { secret: this.code() });
      const body = { email: this.model().email.trim(), language: this.words.language() };
      const left = await firstValueFrom(this.http.post<CardReminder>(address, body));
      this.late.set(false);
      this.basketId.set(left.basketId);
    });
  }

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    this.codeForm.code().markAsTouched();
    const basketId = this.basketId();
    if (basketId === null || !this.codeForm().valid()) {
      focusFirstError(this.codeForm);
      return;
    }
    await this.act(async () => {
      const body = { basketId, code: this.typed().code.replace(/\s/g, '') };
      const answer = await firstValueFrom(
        this.http.post<ClaimConfirmed>(routes.treeClaimCode, body),
      );
      if (answer.outcome === 'expired') {
        this.again();
        this.late.set(true);
        return;
      }
      // Back leads to the card, which says that a reminder will come
      await this.router.navigate(['/', this.words.language(), 'spende', answer.secret], {
        queryParams: { neu: 1 },
      });
    });
  }

  protected again(): void {
    this.basketId.set(null);
    this.typed.set({ code: '' });
    this.problem.set(null);
  }

  private async act(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      this.problem.set(claimProblem(error, this.words));
    } finally {
      this.busy.set(false);
    }
  }
}
