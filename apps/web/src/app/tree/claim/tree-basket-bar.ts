import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@dabei/web/ui';
import { listText } from '@dabei/words';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { TreeBasket } from './tree-basket';

const mostNamed = 5;

/** The next step, at the bottom of the screen as soon as a card is chosen. */
@Component({
  selector: 'dabei-tree-basket-bar',
  imports: [Icon, RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: '../../basket/basket-bar.css',
  template: `
    <div role="status" class="visually-hidden">
      @if (basket.count() > 0) {
        {{ sentence() }}
      }
    </div>
    @if (basket.count() > 0) {
      <section class="bar no-print" [attr.aria-label]="'tree.basket.label' | t">
        <p><dabei-icon name="gift" />{{ sentence() }}</p>
        <a
          class="button button-primary"
          [routerLink]="'/' + words.language() + '/wunschbaum/zusagen'"
        >
          {{ 'tree.basket.next' | t }}<dabei-icon class="flip-icon" name="arrow" />
        </a>
      </section>
    }
  `,
})
export class TreeBasketBar {
  protected readonly basket = inject(TreeBasket);
  protected readonly words = inject(Words);
  protected readonly sentence = computed(() => {
    const numbers = this.basket.numbers().map(String);
    const named = numbers.length > mostNamed ? [...numbers.slice(0, mostNamed - 1), '…'] : numbers;
    return this.words.t('tree.basket.chosen', {
      count: numbers.length,
      numbers:
        numbers.length > mostNamed ? named.join(', ') : listText(named, this.words.language()),
    });
  });
}
