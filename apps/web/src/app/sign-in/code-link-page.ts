import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  inject,
  signal,
} from '@angular/core';
import { Router } from '@angular/router';
import { LastBasketStore } from '../registration/last-basket-store';
import { PageHead } from '../shared/page-head';
import { problemText } from '../shared/problem-text';
import { SessionStore } from '../shared/session-store';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { SignInForm } from './sign-in-form';

/** A link in a mail changes nothing by being opened: here is the button. E-mail and code stand in the fragment. */
@Component({
  selector: 'dabei-code-link-page',
  imports: [SignInForm, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block-start: var(--gap-4);
    }
  `,
  template: `
    <div class="page narrow stack">
      <h1>{{ 'family.code.linkTitle' | t }}</h1>
      @if (link(); as given) {
        @if (given.email && given.code) {
          <p class="lead">{{ 'family.code.linkLead' | t: { email: given.email } }}</p>
          <p>
            <button
              type="button"
              class="button button-primary"
              [attr.aria-disabled]="busy()"
              (click)="confirm(given)"
            >
              {{ 'family.code.linkButton' | t }}
            </button>
          </p>
        } @else {
          <p class="lead">{{ 'family.code.linkBroken' | t }}</p>
          <dabei-sign-in-form (entered)="enter()" />
        }
      }
      <div role="alert">
        @if (problem(); as text) {
          <p class="notice notice-cancelled">{{ text }}</p>
        }
      </div>
    </div>
  `,
})
export class CodeLinkPage {
  private readonly session = inject(SessionStore);
  private readonly words = inject(Words);
  private readonly router = inject(Router);
  private readonly last = inject(LastBasketStore);

  protected readonly link = signal<{ email: string; code: string } | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  private readonly base = computed(() => `/${this.words.language()}`);

  constructor() {
    inject(PageHead).set(this.words.t('family.code.linkTitle'));
    const { location } = inject(DOCUMENT);
    afterNextRender(() => {
      const parts = new URLSearchParams(location.hash.slice(1));
      this.link.set({ email: parts.get('email') ?? '', code: parts.get('code') ?? '' });
    });
  }

  protected async confirm({ email, code }: { email: string; code: string }): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await this.session.verify(email, code);
      this.enter();
    } catch (error) {
      this.problem.set(problemText(error, this.words));
    } finally {
      this.busy.set(false);
    }
  }

  protected enter(): void {
    const path = this.last.read()?.result.confirmBy ? 'anmelden/fertig' : 'meine';
    void this.router.navigateByUrl(`${this.base()}/${path}`, { replaceUrl: true });
  }
}
