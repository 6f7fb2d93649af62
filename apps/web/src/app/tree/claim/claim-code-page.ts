import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  inject,
  signal,
} from '@angular/core';
import { form } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { Icon } from '@dabei/web/ui';
import { listText } from '@dabei/words';
import { focusFirstError } from '../../shared/focus-first-error';
import { PageHead } from '../../shared/page-head';
import { requiredText, shapedText } from '../../shared/text-rules';
import { TextField } from '../../shared/text-field';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { TreeStore } from '../public/tree-store';
import { claimProblem } from './claim-problem';
import { HeldLine } from './held-line';
import { TreeBasket } from './tree-basket';
import { TreeClaims } from './tree-claims';

/** Second step: the six digits make a promise of what is held. From the mail's link only the button is missing. */
@Component({
  selector: 'dabei-claim-code-page',
  imports: [HeldLine, Icon, RouterLink, TextField, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block-start: var(--gap-4);
    }
    .code {
      max-inline-size: 14rem;
    }
  `,
  templateUrl: './claim-code-page.html',
})
export class ClaimCodePage {
  protected readonly claims = inject(TreeClaims);
  private readonly basket = inject(TreeBasket);
  private readonly store = inject(TreeStore);
  private readonly words = inject(Words);
  private readonly router = inject(Router);

  private readonly model = signal({ code: '' });
  protected readonly form = form(this.model, (path) => {
    const wrong = (): string => this.words.t('tree.code.wrong');
    requiredText(path.code, wrong);
    shapedText(path.code, /^\s*(\d\s*){6}$/, wrong);
  });
  protected readonly link = signal<{ basketId: string; code: string } | null>(null);
  protected readonly looked = signal(false);
  /** The half hour is over; what is still open of it. */
  protected readonly expired = signal<readonly number[] | null>(null);
  /** The address was left with a paper card, which its holder keeps in any case. */
  protected readonly withCard = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly base = computed(() => `/${this.words.language()}/wunschbaum`);

  constructor() {
    inject(PageHead).set(this.words.t('tree.code.title'), '', 'tree');
    const { location } = inject(DOCUMENT);
    this.claims.restore();
    afterNextRender(() => {
      const parts = new URLSearchParams(location.hash.slice(1));
      const [basketId, code] = [parts.get('basket'), parts.get('code')];
      this.withCard.set(parts.get('karte') === '1');
      if (basketId && code) this.link.set({ basketId, code });
      this.looked.set(true);
    });
  }

  protected named(numbers: readonly number[]): string {
    return listText(numbers.map(String), this.words.language());
  }

  protected async submit(event: Event, basketId: string): Promise<void> {
    event.preventDefault();
    this.form.code().markAsTouched();
    if (this.form().valid()) await this.confirm(basketId, this.model().code.replace(/\s/g, ''));
    else focusFirstError(this.form);
  }

  protected async confirm(basketId: string, code: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const answer = await this.claims.confirm(basketId, code);
      if (answer.outcome === 'expired') this.expired.set(answer.stillOpen);
      else await this.enter(answer.secret);
      this.store.again();
    } catch (error) {
      this.problem.set(claimProblem(error, this.words));
    } finally {
      this.busy.set(false);
    }
  }

  protected onceMore(numbers: readonly number[]): void {
    const wishes = numbers.map(
      (number) => this.store.wish(number) ?? { number, kind: null, ageBand: null },
    );
    this.basket.choose(this.store.campaign()?.slug ?? '', wishes);
    void this.router.navigateByUrl(`${this.base()}/zusagen`);
  }

  /** The own page says thanks and everything else; Back must not lead to a used code. */
  private async enter(secret: string): Promise<void> {
    this.claims.done();
    const address = ['/', this.words.language(), 'spende', secret];
    await this.router.navigate(address, { queryParams: { neu: 1 }, replaceUrl: true });
  }
}
