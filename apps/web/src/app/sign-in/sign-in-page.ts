import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { PageHead } from '../shared/page-head';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { LetterCode } from './letter-code';
import { SignInForm } from './sign-in-form';

@Component({
  selector: 'dabei-sign-in-page',
  imports: [SignInForm, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block-start: var(--gap-4);
    }
  `,
  template: `
    <div class="page narrow stack">
      <h1>{{ 'family.signIn.title' | t }}</h1>
      <dabei-sign-in-form [letterCode]="letterCode" (entered)="enter()" />
    </div>
  `,
})
export class SignInPage {
  /** Where to go afterwards: "anmelden" or "wuensche/…" for a family in the middle of it. */
  readonly then = input<string>();
  private readonly words = inject(Words);
  private readonly router = inject(Router);
  /** Somebody has scanned a letter: its button signs in, opening the page does not. */
  protected readonly letterCode = inject(LetterCode).take(inject(ActivatedRoute));
  private readonly target = computed(() => {
    const then = this.then() ?? '';
    // never to another place than ours, whatever stands in the address
    const known = then === 'anmelden' || /^wuensche\/[\w-]+$/.test(then);
    return `/${this.words.language()}/${known ? then : 'meine'}`;
  });

  constructor() {
    inject(PageHead).set(this.words.t('family.signIn.title'));
  }

  protected enter(): void {
    void this.router.navigateByUrl(this.target());
  }
}
