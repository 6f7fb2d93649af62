import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { PublicWish } from '@dabei/contracts';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { KindMotif } from '../drawing/kind-motif';
import { ChooseWish } from './choose-wish';
import { WishFacts } from './wish-facts';
import { wishLine } from './wish-text';

/** The same tree as a list: for screen readers, for small phones, and without script. */
@Component({
  selector: 'dabei-wish-list',
  imports: [ChooseWish, KindMotif, TPipe, WishFacts],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
      gap: 1rem;
    }
    article {
      display: flex;
      flex-direction: column;
      gap: 0.6rem;
      block-size: 100%;
      padding: 1rem;
    }
    .head {
      display: flex;
      gap: 0.75rem;
      align-items: center;
    }
    h3,
    .head p {
      margin: 0;
    }
    dabei-choose-wish {
      margin-block-start: auto;
    }
  `,
  template: `
    <ul class="plain-list" [attr.aria-labelledby]="labelledBy()">
      @for (wish of wishes(); track wish.number) {
        <li>
          <article class="sheet">
            <div class="head">
              <dabei-kind-motif [kind]="wish.kind" />
              <div>
                <h3>{{ 'tree.wish.number' | t: { number: wish.number + '' } }}</h3>
                <p class="small">{{ line(wish) }}</p>
              </div>
            </div>
            <dabei-wish-facts [wish]="wish" />
            <dabei-choose-wish [wish]="wish" />
          </article>
        </li>
      }
    </ul>
  `,
})
export class WishList {
  readonly wishes = input.required<readonly PublicWish[]>();
  readonly labelledBy = input.required<string>();
  private readonly words = inject(Words);

  protected line(wish: PublicWish): string {
    return wishLine(wish, this.words.voice().t);
  }
}
