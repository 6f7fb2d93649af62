import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { mostWishesAtOnce, type PublicWish } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { TreeBasket } from '../claim/tree-basket';
import { TreeStore } from './tree-store';

/** "Aussuchen", or where the card hangs that cannot be chosen here. */
@Component({
  selector: 'dabei-choose-wish',
  imports: [Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    p {
      margin: 0;
    }
    .at-tree {
      display: flex;
      gap: 0.4rem;
    }
  `,
  template: `
    @let number = wish().number + '';
    @if (store.isFree(wish().number)) {
      @if (basket.full() && !chosen()) {
        <p class="small soft">{{ 'tree.wish.full' | t: { most } }}</p>
      } @else {
        <button
          type="button"
          class="button button-small"
          [class.button-primary]="!chosen()"
          [class.button-chosen]="chosen()"
          [attr.aria-label]="
            (chosen() ? 'tree.wish.chosen-label' : 'tree.wish.choose-label') | t: { number }
          "
          (click)="toggle()"
        >
          @if (chosen()) {
            <dabei-icon name="check" [size]="18" />
          }
          {{ (chosen() ? 'tree.wish.chosen' : 'tree.wish.choose') | t }}
        </button>
      }
    } @else if (store.claimable() && wish().state === 'open') {
      <p class="small soft at-tree">
        <dabei-icon name="pin" [size]="20" />
        <span>
          @if (place(); as tree) {
            {{
              'tree.wish.at-tree'
                | t: { number: tree.number + '', name: tree.name, address: tree.address }
            }}
          } @else {
            {{ 'tree.wish.at-tree-short' | t }}
          }
        </span>
      </p>
    }
  `,
})
export class ChooseWish {
  readonly wish = input.required<PublicWish>();
  protected readonly basket = inject(TreeBasket);
  protected readonly store = inject(TreeStore);
  protected readonly most = mostWishesAtOnce;
  protected readonly chosen = computed(() => this.basket.has(this.wish().number));
  protected readonly place = computed(() => this.store.place(this.wish().tree));

  protected toggle(): void {
    const slug = this.store.campaign()?.slug;
    if (slug !== undefined) this.basket.toggle(slug, this.wish());
  }
}
