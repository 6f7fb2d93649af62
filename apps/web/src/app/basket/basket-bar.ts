import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { BasketStore } from './basket-store';

/** The next step, at the bottom of the screen as soon as something is chosen. */
@Component({
  selector: 'dabei-basket-bar',
  imports: [Icon, RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './basket-bar.css',
  template: `
    <div role="status" class="visually-hidden">
      @if (basket.count() > 0) {
        {{ 'public.basket.chosen' | t: { count: basket.count() } }}
      }
    </div>
    @if (basket.count() > 0) {
      <section class="bar no-print" [attr.aria-label]="'public.basket.label' | t">
        <p>
          <dabei-icon name="basket" />
          @if (wishing()) {
            {{ 'public.basket.liked' | t: { count: basket.count() } }}
          } @else if (open()) {
            {{ 'public.basket.chosen' | t: { count: basket.count() } }}
          } @else {
            {{ 'public.basket.notYet' | t }}
          }
        </p>
        @if (open() || wishing()) {
          <a class="button button-primary" [routerLink]="target()">
            {{ (wishing() ? 'public.basket.sort' : 'public.basket.next') | t }}
            <dabei-icon class="flip-icon" name="arrow" />
          </a>
        }
      </section>
    }
  `,
})
export class BasketBar {
  /** Whether registration is open; before, events are only kept. */
  readonly open = input(true);
  /** The campaign families wish in: what is chosen is ranked first. */
  readonly wishing = input<string | null>(null);
  protected readonly basket = inject(BasketStore);
  private readonly words = inject(Words);
  protected readonly target = computed(() => {
    const campaign = this.wishing();
    return `/${this.words.language()}/${campaign ? `wuensche/${campaign}` : 'anmelden'}`;
  });
}
