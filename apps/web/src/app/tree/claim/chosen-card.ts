import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { PublicWish } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { KindMotif } from '../drawing/kind-motif';
import { WishFacts } from '../public/wish-facts';
import { wishLine } from '../public/wish-text';

/** A chosen card before the promise, which can still be put back. */
@Component({
  selector: 'dabei-chosen-card',
  imports: [Icon, KindMotif, TPipe, WishFacts],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    article {
      display: grid;
      grid-template-columns: auto 1fr auto;
      gap: 0.35rem 0.9rem;
      align-items: center;
      padding: 0.9rem 1rem;
    }
    h3,
    .line {
      margin: 0;
    }
    dabei-wish-facts {
      grid-column: 1 / -1;
    }
    .swap {
      grid-column: 1 / -1;
      justify-self: start;
    }
  `,
  template: `
    <article class="sheet">
      <dabei-kind-motif [kind]="wish().kind" />
      <div>
        <h3>{{ 'tree.wish.number' | t: { number: wish().number + '' } }}</h3>
        <p class="small line">{{ line() }}</p>
      </div>
      <button
        type="button"
        class="button button-icon button-quiet"
        [attr.aria-label]="'tree.claim.remove-label' | t: { number: wish().number + '' }"
        (click)="left.emit()"
      >
        <dabei-icon name="close" />
      </button>
      <dabei-wish-facts [wish]="wish()" />
      @if (swappable()) {
        <button
          type="button"
          class="button button-small button-quiet swap"
          [attr.aria-label]="'tree.claim.swap-label' | t: { number: wish().number + '' }"
          (click)="swapped.emit()"
        >
          {{ 'tree.claim.swap' | t }}
        </button>
      }
    </article>
  `,
})
export class ChosenCard {
  readonly wish = input.required<PublicWish>();
  readonly swappable = input(false);
  readonly left = output();
  readonly swapped = output();
  private readonly words = inject(Words);
  protected readonly line = computed(() => wishLine(this.wish(), this.words.voice().t));
}
