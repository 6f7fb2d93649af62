import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PageHead } from '../../shared/page-head';
import { BrowserStorage } from '../../shared/browser-storage';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { CodeForm } from '../../sign-in/code-form';
import { DraftStore } from '../../registration/draft-store';
import { WishesStore } from '../wishes-store';

/** The code from the mail makes the family real; then its children begin to wish. */
@Component({
  selector: 'dabei-wish-code-page',
  imports: [CodeForm, RouterLink, TPipe],
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
      <section class="sheet">
        <dabei-code-form [email]="email" (confirmed)="done()" />
      </section>
      <p>
        <a [routerLink]="store.base() + '/wer'">{{ 'family.code.otherEmail' | t }}</a>
      </p>
    </div>
  `,
})
export class WishCodePage {
  protected readonly store = inject(WishesStore);
  private readonly storage = inject(BrowserStorage);
  private readonly draft = inject(DraftStore);
  private readonly router = inject(Router);
  protected readonly email = this.storage.read<{ email: string }>('wish-start', 'tab')?.email ?? '';

  constructor() {
    inject(PageHead).set(inject(Words).t('family.code.title'));
    if (!this.email) void this.router.navigateByUrl(`${this.store.base()}/wer`);
  }

  protected done(): void {
    this.storage.remove('wish-start', 'tab');
    this.draft.clear();
    void this.router.navigateByUrl(this.store.base(), { replaceUrl: true });
  }
}
