import { httpResource } from '@angular/common/http';
import {
  afterNextRender,
  Component,
  computed,
  type ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { deskRoutes, type GiftShelf, type GiftTours, type GiftWish } from '@dabei/contracts';
import { Field } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { wishLine } from '../../tree/parts/wish-line';
import { WishState } from '../../tree/parts/wish-state';
import { StaffSession } from '../../access/staff-session';
import { GiftsTabs } from '../gifts-tabs';
import { ReassignDialog } from '../parts/reassign-dialog';
import { PutForm } from './put-form';
import { TourList } from './tour-list';
import { chosenCampaign } from '../../tree/parts/chosen-campaign';
import { ofCampaign } from '../../tree/parts/of-campaign';

const shows = ['all', 'to-store', 'stored'] as const;

/** What is in the house and where it lies; below it, what waits in the shops. */
@Component({
  selector: 'dabei-shelf-page',
  imports: [AnswerState, Field, GiftsTabs, PutForm, ReassignDialog, TPipe, TourList, WishState],
  styles: `
    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem;
    }
    .only {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1.25rem;
      align-items: baseline;
      margin: 0;
      font-size: clamp(2rem, 8vw, 3.25rem);
      font-weight: 800;
      overflow-wrap: anywhere;
    }
    .only strong {
      padding-inline: 0.6rem;
      border-radius: var(--round-small);
      background: var(--accent-paper);
    }
  `,
  templateUrl: './shelf-page.html',
})
export class ShelfPage {
  private readonly words = inject(Words);
  private readonly session = inject(StaffSession);
  private readonly search = viewChild.required<ElementRef<HTMLInputElement>>('q');
  private readonly aktion = chosenCampaign();
  protected readonly shows = shows;
  protected readonly text = signal('');
  protected readonly show = signal<string>('all');
  protected readonly away = signal<{ wishId: string; number: number } | null>(null);
  protected readonly mayReassign = computed(() =>
    (this.session.staff()?.permissions ?? []).includes('wishes:desk'),
  );
  protected readonly putting = signal<GiftWish | null>(null);
  protected readonly resource = httpResource<GiftShelf>(() => ({
    url: ofCampaign(deskRoutes.giftShelf, this.aktion()),
    params: { text: this.text(), show: this.show() },
  }));
  protected readonly tours = httpResource<GiftTours>(() =>
    ofCampaign(deskRoutes.giftTour, this.aktion()),
  );
  protected readonly shelf = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly rows = computed(() =>
    (this.shelf()?.rows ?? []).map((wish) => ({ wish, line: wishLine(wish, this.words) })),
  );
  /** Asked for one number: its place, to be read from across the room. */
  protected readonly only = computed(() => {
    const [row, ...others] = this.rows();
    return this.text().trim() !== '' && row !== undefined && others.length === 0 ? row.wish : null;
  });
  protected readonly trees = computed(() =>
    this.tours.hasValue() ? this.tours.value().trees : [],
  );

  constructor() {
    inject(PageHead).set(this.words.t('gifts.shelf.title'));
    afterNextRender(() => {
      this.search().nativeElement.focus();
    });
  }

  protected reload(): void {
    this.putting.set(null);
    this.away.set(null);
    this.resource.reload();
    this.tours.reload();
  }
}
