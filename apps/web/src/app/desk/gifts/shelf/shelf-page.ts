import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { routes, type GiftShelf, type GiftTours, type GiftWish } from '@dabei/contracts';
import { Field } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { wishLine } from '../../tree/parts/wish-line';
import { WishState } from '../../tree/parts/wish-state';
import { GiftsTabs } from '../gifts-tabs';
import { PutForm } from './put-form';
import { TourList } from './tour-list';

const shows = ['all', 'to-store', 'stored'] as const;

/** What is in the house and where it lies; below it, what waits in the shops. */
@Component({
  selector: 'dabei-shelf-page',
  imports: [AnswerState, Field, GiftsTabs, PutForm, TPipe, TourList, WishState],
  styles: `
    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem;
    }
  `,
  templateUrl: './shelf-page.html',
})
export class ShelfPage {
  private readonly words = inject(Words);
  protected readonly shows = shows;
  protected readonly text = signal('');
  protected readonly show = signal<string>('all');
  protected readonly putting = signal<GiftWish | null>(null);
  protected readonly resource = httpResource<GiftShelf>(() => ({
    url: routes.giftShelf,
    params: { text: this.text(), show: this.show() },
  }));
  protected readonly tours = httpResource<GiftTours>(() => routes.giftTour);
  protected readonly shelf = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly rows = computed(() =>
    (this.shelf()?.rows ?? []).map((wish) => ({ wish, line: wishLine(wish, this.words) })),
  );
  protected readonly trees = computed(() =>
    this.tours.hasValue() ? this.tours.value().trees : [],
  );

  constructor() {
    inject(PageHead).set(this.words.t('gifts.shelf.title'));
  }

  protected reload(): void {
    this.putting.set(null);
    this.resource.reload();
    this.tours.reload();
  }
}
