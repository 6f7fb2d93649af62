import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { Icon } from '@dabei/web/ui';
import { listText } from '@dabei/words';
import type { PublicWish } from '@dabei/contracts';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { TreeStore } from '../public/tree-store';
import { similarWishes } from './similar-wishes';
import { TreeBasket } from './tree-basket';
import { TreeClaims } from './tree-claims';

/** After the promise: others were faster with some of the cards; what is still free and most like them, in one press. */
@Component({
  selector: 'dabei-missed-cards',
  imports: [Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .notice > div {
      display: flex;
      flex-direction: column;
      align-items: flex-start;
      gap: 0.6rem;
      min-inline-size: 0;
    }
    p {
      margin: 0;
    }
  `,
  template: `
    @if (instead().length > 0) {
      <div class="notice notice-waiting no-print">
        <dabei-icon name="info" />
        <div>
          <p class="strong">{{ 'tree.missed.gone' | t: missed() }}</p>
          <p>{{ 'tree.missed.instead' | t: offered() }}</p>
          <div class="row">
            <button type="button" class="button button-primary" (click)="take()">
              {{ 'tree.missed.take' | t: { count: instead().length } }}
            </button>
            <button type="button" class="button button-quiet" (click)="claims.forgetMissed()">
              {{ 'tree.missed.no' | t }}
            </button>
          </div>
        </div>
      </div>
    }
  `,
})
export class MissedCards {
  /** Those the donor has already. */
  readonly own = input.required<readonly number[]>();
  protected readonly claims = inject(TreeClaims);
  private readonly store = inject(TreeStore);
  private readonly basket = inject(TreeBasket);
  private readonly words = inject(Words);
  private readonly router = inject(Router);

  protected readonly instead = computed(() => {
    if (!this.store.claimable()) return [];
    return this.claims.missed().reduce<PublicWish[]>((chosen, gone) => {
      const taken = new Set([...this.own(), ...chosen.map(({ number }) => number)]);
      return [...chosen, ...similarWishes(gone, this.store.wishes(), taken, 1)];
    }, []);
  });
  protected readonly missed = computed(() => this.named(this.claims.missed()));
  protected readonly offered = computed(() => this.named(this.instead()));

  protected take(): void {
    this.basket.choose(this.store.campaign()?.slug ?? '', this.instead());
    this.claims.forgetMissed();
    void this.router.navigateByUrl(`/${this.words.language()}/wunschbaum/zusagen`);
  }

  private named(wishes: readonly { number: number }[]): { count: number; numbers: string } {
    const numbers = wishes.map(({ number }) => String(number));
    return { count: numbers.length, numbers: listText(numbers, this.words.language()) };
  }
}
