import { Component, computed, inject, input } from '@angular/core';
import type { GiftWish } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { wishLine, wishNote } from '../../tree/parts/wish-line';

/** The number, large, and what was wished under it: to be compared with the parcel in one's hands. */
@Component({
  selector: 'dabei-gift-line',
  imports: [TPipe],
  styles: `
    :host {
      display: block;
    }
    p {
      margin: 0;
    }
    .big {
      font-size: clamp(2rem, 8vw, 3.25rem);
      font-weight: 800;
      line-height: 1.1;
    }
    .words {
      font-size: var(--step-2);
      font-weight: 650;
      overflow-wrap: anywhere;
    }
  `,
  template: `
    <p class="big">{{ 'gifts.number' | t: { number: wish().number } }}</p>
    <p class="words">{{ line() }}</p>
    @if (note(); as text) {
      <p class="soft">{{ text }}</p>
    }
  `,
})
export class GiftLine {
  readonly wish = input.required<GiftWish>();
  private readonly words = inject(Words);
  protected readonly line = computed(() => wishLine(this.wish(), this.words));
  protected readonly note = computed(() => wishNote(this.wish(), this.words));
}
