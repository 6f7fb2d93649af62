import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import type { PublicWish } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { KindMotif } from '../drawing/kind-motif';
import { ChooseWish } from './choose-wish';
import { WishFacts } from './wish-facts';
import { wishLine } from './wish-text';

/** A card taken into the hand: what it says, and the button. Escape hangs it back. */
@Component({
  selector: 'dabei-wish-panel',
  imports: [ChooseWish, Icon, KindMotif, TPipe, WishFacts],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown.escape)': 'closed.emit()' },
  styles: `
    section {
      display: flex;
      flex-direction: column;
      gap: 0.6rem;
      padding: 1rem 1.1rem 1.2rem;
      box-shadow: var(--lift-high);
    }
    .head {
      display: flex;
      gap: 0.75rem;
      align-items: center;
    }
    .head div {
      flex: 1;
    }
    h2,
    .head p {
      margin: 0;
    }
    h2 {
      font-size: var(--step-1);
    }
    .button-icon {
      align-self: flex-start;
    }
  `,
  template: `
    <section class="sheet" aria-labelledby="wish-title">
      <div class="head">
        <dabei-kind-motif [kind]="wish().kind" />
        <div>
          <h2 #title id="wish-title" tabindex="-1">
            {{ 'tree.wish.title' | t: { number: wish().number + '' } }}
          </h2>
          <p class="small">{{ line() }}</p>
        </div>
        <button type="button" class="button button-icon button-quiet" (click)="closed.emit()">
          <dabei-icon name="close" /><span class="visually-hidden">{{
            'tree.wish.close' | t
          }}</span>
        </button>
      </div>
      <dabei-wish-facts [wish]="wish()" />
      <dabei-choose-wish [wish]="wish()" />
    </section>
  `,
})
export class WishPanel {
  readonly wish = input.required<PublicWish>();
  readonly closed = output();
  private readonly words = inject(Words);
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
  private readonly number = computed(() => this.wish().number);
  protected readonly line = computed(() => wishLine(this.wish(), this.words.voice().t));

  constructor() {
    // another card was taken: a screen reader starts at its number
    afterRenderEffect(() => {
      this.number();
      this.title().nativeElement.focus({ preventScroll: true });
    });
  }
}
