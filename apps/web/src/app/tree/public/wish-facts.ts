import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PublicWish } from '@dabei/contracts';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { wishDetails } from './wish-text';

/** What a child wishes, in its own words, with size and colour. */
@Component({
  selector: 'dabei-wish-facts',
  imports: [TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      overflow-wrap: anywhere;
    }
    p {
      margin: 0;
    }
    .words {
      font-weight: 600;
    }
  `,
  template: `
    @if (wish().words) {
      <p class="words" [attr.lang]="words.written()">
        {{ 'tree.wish.words' | t: { words: wish().words } }}
      </p>
    } @else {
      <p>{{ (wish().online ? 'tree.wish.by-hand-here' : 'tree.wish.by-hand') | t }}</p>
    }
    @for (line of details(); track line) {
      <p class="small" [attr.lang]="words.written()">{{ line }}</p>
    }
  `,
})
export class WishFacts {
  readonly wish =
    input.required<
      Pick<PublicWish, 'words' | 'size' | 'colour' | 'children' | 'online' | 'kind' | 'ageBand'>
    >();
  protected readonly words = inject(Words);
  protected readonly details = computed(() => wishDetails(this.wish(), this.words.voice().t));
}
