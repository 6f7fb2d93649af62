import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, deskRoutes, type TreePlace, type TreePlaces } from '@dabei/contracts';
import { Icon, StatusBadge } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { Toasts } from '../../parts/toasts';
import { ofCampaign } from '../parts/of-campaign';
import { StockBar } from '../parts/stock-bar';
import { stockText } from '../parts/stock-text';
import { TreeTabs } from '../tree-tabs';
import { differenceLines } from './difference-lines';
import { ShopDaysSection } from './shop-days-section';
import { TreeCalendar } from './tree-calendar';
import { TreeDialog } from './tree-dialog';

interface Asked {
  what: 'remove' | 'renew';
  tree: TreePlace;
}

/** The trees in the shops: where they stand, what hangs there, what does not fit. */
@Component({
  selector: 'dabei-trees-page',
  imports: [
    AnswerState,
    AskDialog,
    Icon,
    RouterLink,
    ShopDaysSection,
    StatusBadge,
    StockBar,
    TPipe,
    TreeCalendar,
    TreeDialog,
    TreeTabs,
  ],
  templateUrl: './trees-page.html',
})
export class TreesPage {
  /** From the address: the campaign. */
  readonly aktion = input<string>();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly shopDays = viewChild(ShopDaysSection);
  protected readonly edited = signal<TreePlace | 'new' | null>(null);
  protected readonly asked = signal<Asked | null>(null);
  protected readonly acting = attempt();
  protected readonly resource = httpResource<TreePlaces>(() =>
    ofCampaign(deskRoutes.deskTrees, this.aktion()),
  );
  protected readonly places = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly rows = computed(() =>
    (this.places()?.trees ?? []).map((tree) => ({
      tree,
      text: stockText(tree.stock, this.words),
      cards: this.words.t('checking.trees.cards', tree.stock.cards),
      differences: differenceLines(tree.stock.differences, this.words),
    })),
  );

  constructor() {
    inject(PageHead).set(this.words.t('checking.trees.title'));
  }

  protected ask(what: Asked['what'], tree: TreePlace): void {
    this.acting.problem.set(null);
    this.asked.set({ what, tree });
  }

  protected async agree({ what, tree: { id } }: Asked): Promise<void> {
    const done = await this.acting.run(() =>
      what === 'remove'
        ? this.calls.delete(route(deskRoutes.deskTreePlace, { id }))
        : this.calls.post(route(deskRoutes.deskTreeKeeperLink, { id })),
    );
    if (!done) return;
    this.asked.set(null);
    this.toasts.say(this.words.t(`checking.trees.said-${what}`));
    this.reload();
  }

  protected saved(): void {
    this.edited.set(null);
    this.toasts.say(this.words.t('desk.saved'));
    this.reload();
  }

  private reload(): void {
    this.resource.reload();
    this.shopDays()?.countAgain();
  }
}
