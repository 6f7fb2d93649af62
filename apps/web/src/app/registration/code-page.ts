import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { hourText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { PageHead } from '../shared/page-head';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { CodeForm } from '../sign-in/code-form';
import { LastBasketStore } from './last-basket-store';

/** The button is pressed, places are held: only the code from the mail is missing. */
@Component({
  selector: 'dabei-code-page',
  imports: [CodeForm, Icon, RouterLink, TPipe],
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
        <p class="notice notice-waiting"><dabei-icon name="clock" /><span>{{ text }}</span></p>
      }
      <section class="sheet">
        <dabei-code-form [email]="email" (confirmed)="done()" />
      </section>
      <p>
        <a [routerLink]="base() + '/anmelden'">{{ 'family.code.otherEmail' | t }}</a>
      </p>
    </div>
  `,
})
export class CodePage {
  private readonly words = inject(Words);
  private readonly router = inject(Router);
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

  protected done(): void {
    void this.router.navigateByUrl(`${this.base()}/anmelden/fertig`, { replaceUrl: true });
  }
}
