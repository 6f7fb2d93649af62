import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { PublicWish } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { focusFirstError } from '../../shared/focus-first-error';
import { OfficeStore } from '../../shared/office-store';
import { PageHead } from '../../shared/page-head';
import { problemText } from '../../shared/problem-text';
import { TextField } from '../../shared/text-field';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { TreeStore } from '../public/tree-store';
import { wishLine } from '../public/wish-text';
import { ChosenCard } from './chosen-card';
import { donorForm, type DonorDraft } from './donor-form';
import { GoneCard } from './gone-card';
import { swapWish } from './swap-wish';
import { TreeBasket, type ChosenWish } from './tree-basket';
import { TreeClaims } from './tree-claims';

/** First step of a promise: the chosen cards and an address. Whoever presses first holds them. */
@Component({
  selector: 'dabei-claim-page',
  imports: [ChosenCard, GoneCard, Icon, RouterLink, TextField, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block-start: var(--gap-3);
    }
  `,
  templateUrl: './claim-page.html',
})
export class ClaimPage {
  protected readonly store = inject(TreeStore);
  protected readonly basket = inject(TreeBasket);
  protected readonly office = inject(OfficeStore);
  private readonly claims = inject(TreeClaims);
  private readonly words = inject(Words);
  private readonly router = inject(Router);

  private readonly draft = signal<DonorDraft>({ email: '', name: '', company: '' });
  protected readonly form = donorForm(this.draft, this.words);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  /** Nothing was left of what was chosen; `open` is what is still free. */
  protected readonly nothingHeld = signal<{ open: number } | null>(null);
  /** Gone by the last answer, whatever the tree said when it was read. */
  private readonly gone = signal<ReadonlySet<number>>(new Set());
  private readonly putBack: number[] = [];
  protected readonly said = signal('');
  /** There is another card to swap for. */
  protected readonly swappable = computed(() =>
    this.store.wishes().some(({ number }) => this.store.isFree(number) && !this.basket.has(number)),
  );
  protected readonly base = computed(() => `/${this.words.language()}/wunschbaum`);

  constructor() {
    inject(PageHead).set(this.words.t('tree.claim.title-one'), '', 'tree');
    this.claims.restore();
    this.draft.update((draft) => ({ ...draft, email: this.claims.email() }));
    // the tree may be the one that was read ten minutes ago
    afterNextRender(() => {
      this.store.again();
    });
  }

  protected free(number: number): PublicWish | null {
    const free = this.store.isFree(number) && !this.gone().has(number);
    return free ? (this.store.wish(number) ?? null) : null;
  }

  /** Not this one: another card in its place. */
  protected swap(chosen: ChosenWish): void {
    const other = swapWish(chosen, this.store.wishes(), {
      taken: this.basket.numbers(),
      seen: this.putBack,
      dice: Math.random,
    });
    if (other === undefined) return;
    this.putBack.push(chosen.number);
    this.basket.exchange(chosen.number, other);
    this.said.set(
      this.words.t('tree.claim.swapped', {
        from: String(chosen.number),
        to: String(other.number),
        what: wishLine(other, this.words.voice().t),
      }),
    );
  }

  protected async press(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy() || !this.mayPress()) return;
    this.busy.set(true);
    this.problem.set(null);
    this.nothingHeld.set(null);
    try {
      await this.claim();
    } catch (error) {
      this.problem.set(problemText(error, this.words));
    } finally {
      this.busy.set(false);
    }
  }

  private mayPress(): boolean {
    this.form.email().markAsTouched();
    const gone = this.basket.numbers().filter((number) => this.free(number) === null).length;
    if (gone > 0) this.problem.set(this.words.t('tree.claim.fix', { count: gone }));
    if (this.form().valid()) return gone === 0;
    focusFirstError(this.form);
    return false;
  }

  private async claim(): Promise<void> {
    const { email, name, company } = this.draft();
    const { basketId, gone, stillOpen } = await this.claims.claim(
      {
        campaign: this.basket.campaign(),
        numbers: [...this.basket.numbers()],
        email: email.trim(),
        name: name.trim(),
        company: company.trim(),
        language: this.words.language(),
      },
      this.basket.wishes(),
    );
    this.store.again();
    if (basketId === null) {
      this.gone.update((known) => new Set([...known, ...gone]));
      this.nothingHeld.set({ open: stillOpen });
      return;
    }
    this.basket.clear();
    await this.router.navigateByUrl(`${this.base()}/code`);
  }
}
