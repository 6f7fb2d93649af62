import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  inject,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { listText } from '@dabei/words';
import { codeInLink } from '../../shared/code-in-link';
import { CodeStep } from '../../shared/code-step';
import { PageHead } from '../../shared/page-head';
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
  imports: [CodeStep, HeldLine, RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block-start: var(--gap-4);
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

  protected readonly link = signal<ReturnType<typeof codeInLink>>(null);
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
      this.withCard.set(new URLSearchParams(location.hash.slice(1)).get('karte') === '1');
      this.link.set(codeInLink(location.hash, 'basket'));
      this.looked.set(true);
    });
  }

  protected named(numbers: readonly number[]): string {
    return listText(numbers.map(String), this.words.language());
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
