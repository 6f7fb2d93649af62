import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { routes, type PassSignedIn } from '@dabei/contracts';
import { Field } from '@dabei/web/ui';
import { firstValueFrom } from 'rxjs';
import { focusFirstError } from '../../shared/focus-first-error';
import { OfficeStore } from '../../shared/office-store';
import { PageHead } from '../../shared/page-head';
import { isOffline, problemOf, retryAfterOf } from '../../shared/problem-text';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';

const pinShape = /^\d{6}$/;

/** Where the printed code of a pass leads: the PIN, then the day sheet. Opening the page changes nothing. */
@Component({
  selector: 'dabei-pass-page',
  imports: [Field, FormField, TPipe],
  styles: `
    main {
      padding-block: clamp(1rem, 8vh, 6rem);
      max-inline-size: 30rem;
    }
    input {
      font-size: 1.75rem;
      letter-spacing: 0.3em;
      text-align: center;
    }
  `,
  template: `
    <main id="main" class="page narrow" tabindex="-1">
      @if (ready()) {
        <form class="sheet stack" novalidate (submit)="open($event)">
          <h1>{{ 'partners.enter.title' | t }}</h1>
          <p>{{ 'partners.enter.lead' | t }}</p>
          <dabei-field
            for="pass-pin"
            [label]="'partners.enter.pin' | t"
            [hint]="'partners.enter.pinHint' | t"
            [error]="pinProblem()"
          >
            <input
              id="pass-pin"
              inputmode="numeric"
              autocomplete="one-time-code"
              aria-describedby="pass-pin-hint pass-pin-error"
              [attr.aria-invalid]="pinProblem() ? 'true' : null"
              [formField]="form.pin"
            />
          </dabei-field>
          <div role="alert">
            @if (problem(); as sentence) {
              <p class="notice notice-cancelled">{{ sentence }}</p>
            }
          </div>
          <p>
            <button type="submit" class="button button-primary" [disabled]="busy()">
              {{ 'partners.enter.open' | t }}
            </button>
          </p>
          @if (office.office(); as it) {
            <p class="small">
              <a [href]="office.callLink()">{{ 'partners.enter.call' | t: { phone: it.phone } }}</a>
            </p>
          }
        </form>
      }
    </main>
  `,
})
export class PassPage {
  /** From the address. */
  readonly token = input.required<string>();

  protected readonly office = inject(OfficeStore);
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly words = inject(Words);

  protected readonly ready = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly typed = signal({ pin: '' });
  protected readonly form = form(this.typed, (path) => {
    validate(path.pin, ({ value }) =>
      pinShape.test(value().replace(/\s/g, ''))
        ? undefined
        : { kind: 'shape', message: this.words.t('partners.enter.pinShape') },
    );
  });

  protected readonly pinProblem = computed(() => {
    const state = this.form.pin();
    return state.touched() ? state.errors()[0]?.message : undefined;
  });

  constructor() {
    void this.speak(inject(PageHead));
  }

  private async speak(head: PageHead): Promise<void> {
    await this.words.load('partners');
    head.set(this.words.t('partners.enter.title'));
    this.ready.set(true);
  }

  protected async open(event: Event): Promise<void> {
    event.preventDefault();
    this.form.pin().markAsTouched();
    if (this.form().invalid()) {
      focusFirstError(this.form);
      return;
    }
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const pin = this.typed().pin.replace(/\s/g, '');
      await firstValueFrom(
        this.http.post<PassSignedIn>(routes.dayPass, { token: this.token(), pin }),
      );
      await this.router.navigateByUrl('/tag', { replaceUrl: true });
    } catch (error) {
      this.problem.set(this.sentence(error));
    } finally {
      this.busy.set(false);
    }
  }

  private sentence(error: unknown): string {
    if (isOffline(error)) return this.words.t('partners.enter.offline');
    const code = problemOf(error)?.code;
    if (code === 'too-many-attempts') {
      const minutes = Math.ceil((retryAfterOf(error) ?? 60) / 60);
      return this.words.t('partners.enter.wait', { minutes });
    }
    const wrong = code === 'wrong-code' || code === 'invalid';
    return this.words.t(wrong ? 'partners.enter.wrong' : 'partners.enter.failed');
  }
}
