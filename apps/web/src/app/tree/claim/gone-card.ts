import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { PublicWish } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { TreeStore } from '../public/tree-store';
import { wishLine } from '../public/wish-text';
import { similarWishes } from './similar-wishes';
import { TreeBasket, type ChosenWish } from './tree-basket';

/** Somebody was faster: what is still free and most like it, in one tap. */
@Component({
  selector: 'dabei-gone-card',
  imports: [Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    p {
      margin: 0;
    }
    .notice > div {
      display: flex;
      flex-direction: column;
      gap: 0.6rem;
      min-inline-size: 0;
    }
  `,
  template: `
    <div class="notice notice-cancelled">
      <dabei-icon name="alert" />
      <div>
        <p class="strong">{{ 'tree.claim.gone' | t: { number: gone().number + '' } }}</p>
        @if (similar().length > 0) {
          <p>{{ 'tree.claim.instead' | t }}</p>
        }
        <div class="row">
          @for (wish of similar(); track wish.number) {
            <button type="button" class="button button-small" (click)="taken.emit(wish)">
              {{ 'tree.claim.take' | t: { number: wish.number + '', what: line(wish) } }}
            </button>
          }
          <button
            type="button"
            class="button button-small button-quiet"
            [attr.aria-label]="'tree.claim.remove-label' | t: { number: gone().number + '' }"
            (click)="left.emit()"
          >
            {{ 'tree.claim.remove' | t }}
          </button>
        </div>
      </div>
    </div>
  `,
})
export class GoneCard {
  readonly gone = input.required<ChosenWish>();
  readonly taken = output<PublicWish>();
  readonly left = output();
  private readonly store = inject(TreeStore);
  private readonly basket = inject(TreeBasket);
  private readonly words = inject(Words);
  protected readonly similar = computed(() =>
    similarWishes(this.gone(), this.store.wishes(), new Set(this.basket.numbers())),
  );

  protected line(wish: PublicWish): string {
    return wishLine(wish, this.words.voice().t);
  }
}
