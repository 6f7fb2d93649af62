import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { momentText } from '@dabei/words';
import { HolidayMotif } from '@dabei/web/ui';
import { BasketStore } from '../../basket/basket-store';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { WishesStore } from '../wishes-store';

/** "Ihre Wünsche sind da.", and what happens when. */
@Component({
  selector: 'dabei-handed-in-page',
  imports: [HolidayMotif, RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block-start: var(--gap-3);
    }
    dabei-holiday-motif {
      max-inline-size: 14rem;
      margin-inline: auto;
    }
    li + li {
      margin-block-start: 0.6rem;
    }
  `,
  template: `
    <div class="page narrow stack">
      <dabei-holiday-motif />
      <h1>{{ 'wishes.done.title' | t }}</h1>
      <p class="lead">{{ 'wishes.done.lead' | t }}</p>
      <section class="sheet stack-small" aria-labelledby="when-title">
        <h2 id="when-title">{{ 'wishes.done.when' | t }}</h2>
        <ol>
          <li>{{ 'wishes.done.until' | t: { at: closesAt() } }}</li>
          <li>{{ 'wishes.done.draw' | t }}</li>
          <li>{{ 'wishes.done.answer' | t }}</li>
          <li>{{ 'wishes.done.rest' | t }}</li>
        </ol>
      </section>
      <div class="row">
        <a class="button button-primary" [routerLink]="store.base()">{{
          'wishes.done.toLists' | t
        }}</a>
        <a class="button" [routerLink]="store.base() + '/zusammen'">{{
          'wishes.lists.together' | t
        }}</a>
      </div>
    </div>
  `,
})
export class HandedInPage {
  protected readonly store = inject(WishesStore);
  private readonly words = inject(Words);
  protected readonly closesAt = computed(() => {
    const at = this.store.view()?.closesAt;
    return at ? momentText(at, this.words.voice()) : '';
  });

  constructor() {
    inject(PageHead).set(this.words.t('wishes.done.title'));
    const basket = inject(BasketStore);
    // what was liked for this campaign is on the lists now; other campaigns' events stay chosen
    basket.choose(basket.items().filter(({ campaign }) => campaign !== this.store.campaign()));
  }
}
