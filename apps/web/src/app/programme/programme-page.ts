import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { Icon } from '@dabei/web/ui';
import { BasketBar } from '../basket/basket-bar';
import { PageHead } from '../shared/page-head';
import { ResponseStatus } from '../shared/response-status';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { CampaignHero } from './campaign-hero';
import { DrawLink } from './draw-link';
import { EventCard } from './event-card';
import { filterFromQuery } from './filter-in-address';
import { FilterForm } from './filter-form';
import { OtherCampaigns } from './other-campaigns';
import { fits } from './programme-filter';
import { ProgrammeStore } from './programme-store';
import { OtherActions } from './other-actions';
import { ReportLink } from './report-link';
import { WeekView } from './week-view';
import { WishTreeLink } from './wish-tree-link';
import { WishesLink } from './wishes-link';
import { weeksOf } from './weeks';

/** The start page: the whole programme, found by what a family looks for. */
@Component({
  selector: 'dabei-programme-page',
  imports: [
    BasketBar,
    CampaignHero,
    DrawLink,
    EventCard,
    FilterForm,
    Icon,
    OtherCampaigns,
    OtherActions,
    ReportLink,
    TPipe,
    WeekView,
    WishTreeLink,
    WishesLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './programme-page.css',
  templateUrl: './programme-page.html',
})
export class ProgrammePage {
  /** From the address; the start page shows the open campaign. */
  readonly campaign = input<string>();

  protected readonly store = inject(ProgrammeStore);
  private readonly words = inject(Words);
  private readonly head = inject(PageHead);
  private readonly status = inject(ResponseStatus);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly query = toSignal(this.route.queryParams, { requireSync: true });

  protected readonly filter = computed(() => filterFromQuery(this.query()));
  protected readonly view = computed(() => (this.query()['view'] === 'weeks' ? 'weeks' : 'cards'));
  protected readonly weeks = computed(() => weeksOf(this.store.events()));
  protected readonly found = computed(() =>
    this.store.events().filter((event) => fits(event, this.filter())),
  );

  constructor() {
    this.store.follow(this.campaign);
    effect(() => {
      const campaign = this.store.campaign();
      const title = campaign
        ? this.words.t('public.programme.pageTitle', { campaign: campaign.title })
        : this.words.t('public.programme.title');
      this.head.set(title, campaign?.intro ?? this.words.t('public.programme.lead'));
    });
    effect(() => {
      const error = this.store.error() as { status?: number } | undefined;
      if (error) this.status.set(error.status === 404 ? 404 : 503);
    });
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      destroyed.onDestroy(this.store.keepFresh());
    });
  }

  protected wish(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected reset(): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: {} });
  }
}
