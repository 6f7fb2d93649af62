import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Icon } from '@dabei/web/ui';
import { OfficeStore } from '../../shared/office-store';
import { PageHead } from '../../shared/page-head';
import { ResponseStatus } from '../../shared/response-status';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { TreeBasket } from '../claim/tree-basket';
import { TreeBasketBar } from '../claim/tree-basket-bar';
import { DrawnTree } from '../drawing/drawn-tree';
import { PickForMe } from './pick-for-me';
import { isLookedFor, treeFilterFromQuery } from './tree-filter';
import { TreeFilterForm } from './tree-filter-form';
import { TreeHero } from './tree-hero';
import { TreePlaces } from './tree-places';
import { TreeSteps } from './tree-steps';
import { TreeStore } from './tree-store';
import { WishList } from './wish-list';
import { WishPanel } from './wish-panel';

const views: Record<string, 'tree' | 'list'> = { baum: 'tree', liste: 'list' };

/** The wish tree of the town: the tree itself, the same as a list, and the trees in the shops. */
@Component({
  selector: 'dabei-tree-page',
  imports: [
    DrawnTree,
    Icon,
    PickForMe,
    RouterLink,
    TPipe,
    TreeBasketBar,
    TreeFilterForm,
    TreeHero,
    TreePlaces,
    TreeSteps,
    WishList,
    WishPanel,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './tree-page.css',
  templateUrl: './tree-page.html',
})
export class TreePage {
  protected readonly store = inject(TreeStore);
  protected readonly basket = inject(TreeBasket);
  protected readonly office = inject(OfficeStore);
  protected readonly words = inject(Words);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly drawn = viewChild(DrawnTree);
  private readonly query = toSignal(this.route.queryParams, { requireSync: true });
  private readonly openedNumber = signal<number | null>(null);

  protected readonly filter = computed(() => treeFilterFromQuery(this.query()));
  /** Both until somebody chooses: the width of the screen decides what is shown. */
  protected readonly view = computed(() => views[String(this.query()['ansicht'])] ?? 'both');
  protected readonly wide = signal(true);
  protected readonly found = computed(() =>
    this.store.claimable()
      ? this.store.wishes().filter((wish) => isLookedFor(wish, this.filter()))
      : [],
  );
  protected readonly foundNumbers = computed(
    () => new Set(this.found().map(({ number }) => number)),
  );
  protected readonly foundOnline = computed(
    () => this.found().filter(({ online }) => online).length,
  );
  protected readonly openOnline = computed(
    () => this.store.wishes().filter(({ online }) => online).length,
  );
  protected readonly chosen = computed(() =>
    this.basket.campaign() === this.store.campaign()?.slug
      ? new Set(this.basket.numbers())
      : new Set<number>(),
  );
  protected readonly opened = computed(() => {
    const number = this.openedNumber();
    return number === null ? undefined : this.store.wish(number);
  });
  protected readonly place = computed(() => {
    const { giftPlace = '', giftHours = '' } = this.store.campaign() ?? {};
    return [giftPlace, giftHours].filter(Boolean).join(', ');
  });

  constructor() {
    const head = inject(PageHead);
    const status = inject(ResponseStatus);
    effect(() => {
      const campaign = this.store.campaign();
      const { open = 0, published = 0 } = this.store.tree()?.counts ?? {};
      const left = published > 0 ? this.words.t('tree.public.left', { open, published }) : '';
      const title = campaign?.title ?? this.words.t('tree.public.title');
      head.set(title, `${left} ${this.words.t('tree.public.lead')}`.trim(), 'tree');
    });
    effect(() => {
      if (this.store.error()) status.set(503);
    });
    const destroyed = inject(DestroyRef);
    const window = inject(DOCUMENT).defaultView;
    afterNextRender(() => {
      this.basket.restore();
      destroyed.onDestroy(this.store.keepFresh());
      const width = window?.matchMedia('(min-width: 37.5rem)');
      const follow = (): void => {
        this.wide.set(width?.matches ?? true);
      };
      follow();
      // a tablet is turned
      width?.addEventListener('change', follow);
      destroyed.onDestroy(() => width?.removeEventListener('change', follow));
    });
  }

  protected open(number: number): void {
    this.openedNumber.set(number);
  }

  /** Hung back: the focus returns to the card. */
  protected close(): void {
    const number = this.openedNumber();
    this.openedNumber.set(null);
    if (number !== null) this.drawn()?.focus(number);
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
    this.wish({ alter: null, art: null, wo: null });
  }
}
