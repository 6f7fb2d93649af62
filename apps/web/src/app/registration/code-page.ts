import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { hourText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { BasketStore } from '../basket/basket-store';
import { PageHead } from '../shared/page-head';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { CodeForm } from '../sign-in/code-form';
import { LastBasketStore } from './last-basket-store';

/** The button is pressed, places are held: only the code from the mail is missing. */
@Component({
  selector: 'dabei-code-page',
  imports: [CodeForm, Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block-start: var(--gap-4);
    }
  `,
  template: `
    <div class="page narrow stack">
      <h1>{{ 'family.code.title' | t }}</h1>
      <p class="lead">{{ 'family.code.lead' | t: { email } }}</p>
      @if (kept(); as text) {
        <p class="notice notice-waiting">
          <dabei-icon name="clock" /><span>{{ text }}</span>
        </p>
      }
      <section class="sheet">
        <dabei-code-form [email]="email" (confirmed)="done()" />
      </section>
      <p>
        <button type="button" class="button button-quiet" (click)="back()">
          {{ 'family.code.otherEmail' | t }}
        </button>
      </p>
    </div>
  `,
})
export class CodePage {
  private readonly words = inject(Words);
  private readonly router = inject(Router);
  private readonly basket = inject(BasketStore);
  private readonly last = inject(LastBasketStore).read();

  protected readonly email = this.last?.email ?? '';
  protected readonly base = computed(() => `/${this.words.language()}`);
  protected readonly kept = computed(() => {
    const { confirmBy, results = [] } = this.last?.result ?? {};
    if (!confirmBy) return null;
    const key = results.some(({ outcome }) => outcome === 'held') ? 'held' : 'queued';
    return this.words.t(`family.code.${key}`, { until: hourText(confirmBy, this.words.voice()) });
  });

  constructor() {
    inject(PageHead).set(this.words.t('family.code.title'));
    if (!this.last) void this.router.navigateByUrl(`${this.base()}/meine/anmelden`);
  }

  /** With the same events and everything typed, to press once more with another address. */
  protected back(): void {
    this.basket.choose(this.last?.items ?? []);
    void this.router.navigateByUrl(`${this.base()}/anmelden`);
  }

  protected done(): void {
    void this.router.navigateByUrl(`${this.base()}/anmelden/fertig`, { replaceUrl: true });
  }
}
