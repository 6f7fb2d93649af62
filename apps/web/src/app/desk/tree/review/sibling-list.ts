import { Component, computed, inject, input } from '@angular/core';
import type { SiblingWishView } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { wishLine, wishNote } from '../parts/wish-line';
import { WishState } from '../parts/wish-state';

/** The wishes of brothers and sisters beside it: nobody forgotten, nobody far above. */
@Component({
  selector: 'dabei-sibling-list',
  imports: [TPipe, WishState],
  styles: `
    li {
      padding-block: 0.5rem;
      border-block-start: 1px solid var(--line);
      overflow-wrap: anywhere;
    }
    p {
      margin: 0;
    }
    .noticed {
      color: var(--cancelled);
      font-weight: 650;
    }
  `,
  template: `
    <section class="sheet stack-small" aria-labelledby="siblings-title">
      <h2 id="siblings-title">{{ 'checking.siblings.title' | t }}</h2>
      @if (farAbove()) {
        <p class="noticed">{{ 'checking.siblings.this-far-above' | t }}</p>
      }
      <ul class="plain-list">
        @for (one of rows(); track one.id) {
          <li>
            <p>{{ one.line }}</p>
            <p class="small soft">{{ one.note }}</p>
            <dabei-wish-state [state]="one.state" />
            @if (one.notice; as notice) {
              <p class="small noticed">{{ 'checking.siblings.' + notice | t }}</p>
            }
          </li>
        } @empty {
          <li class="small soft">{{ 'checking.siblings.none' | t }}</li>
        }
      </ul>
    </section>
  `,
})
export class SiblingList {
  readonly siblings = input.required<readonly SiblingWishView[]>();
  /** The wish that is checked costs far more than theirs. */
  readonly farAbove = input(false);
  private readonly words = inject(Words);
  protected readonly rows = computed(() =>
    this.siblings().map((one) => ({
      ...one,
      line: wishLine(one, this.words),
      note: wishNote(one, this.words),
    })),
  );
}
