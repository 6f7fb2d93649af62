import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { deskRoutes, type TreeOverview, type TreePlaces, type TreeStep } from '@dabei/contracts';
import { treePhases } from '@dabei/domain';
import { dayText, townTime } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ofCampaign } from '../parts/of-campaign';
import { StockBar } from '../parts/stock-bar';
import { stockText } from '../parts/stock-text';
import { PublishDialog } from '../publish/publish-dialog';
import { TreeTabs } from '../tree-tabs';
import { StepDialog } from './step-dialog';

type Need = TreeOverview['needs'][number];

const ways: Partial<Record<Need['kind'], { path: string; query?: Record<string, string> }>> = {
  'consent-missing': { path: '/desk/wunschbaum/einstellungen' },
  'no-bodies': { path: '/desk/wunschbaum/einstellungen' },
  'no-trees': { path: '/desk/wunschbaum/baeume' },
  'to-check': { path: '/desk/wunschbaum/pruefen' },
  'without-card': { path: '/desk/wunschbaum/karten' },
  late: { path: '/desk/wunschbaum/zusagen', query: { zeige: 'late' } },
  differences: { path: '/desk/wunschbaum/baeume' },
};

/** The wish tree on one page: what needs somebody, where the wishes are, which step comes next. */
@Component({
  selector: 'dabei-tree-page',
  imports: [AnswerState, Icon, PublishDialog, RouterLink, StepDialog, StockBar, TPipe, TreeTabs],
  styleUrl: './tree-page.css',
  templateUrl: './tree-page.html',
})
export class TreePage {
  /** From the address: the campaign. */
  readonly aktion = input<string>();

  private readonly words = inject(Words);
  protected readonly phases = treePhases.filter((phase) => phase !== 'erased');
  protected readonly publishing = signal(false);
  protected readonly step = signal<TreeStep | null>(null);

  protected readonly resource = httpResource<TreeOverview>(() =>
    ofCampaign(deskRoutes.deskTree, this.aktion()),
  );
  protected readonly tree = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly places = httpResource<TreePlaces>(() =>
    this.tree()?.campaign ? ofCampaign(deskRoutes.deskTrees, this.aktion()) : undefined,
  );
  protected readonly rows = computed(() => {
    if (!this.places.hasValue()) return [];
    const { trees, online } = this.places.value();
    const place = (stock: TreePlaces['online'], number: number | null, name: string) => ({
      number,
      name,
      stock,
      text: stockText(stock, this.words),
      hanging: stock.cards.hanging,
    });
    return [
      ...trees.map(({ stock, number, name }) => place(stock, number, name)),
      ...(online.published > 0
        ? [place(online, null, this.words.t('checking.outlet.online'))]
        : []),
    ];
  });
  protected readonly needs = computed(() =>
    (this.tree()?.needs ?? []).map((need) => ({
      ...need,
      text: this.words.t(`checking.need.${need.kind}`, { count: need.count }),
      way: ways[need.kind] ?? null,
    })),
  );
  protected readonly wholeText = computed(() => {
    const tree = this.tree();
    return tree ? stockText(tree.stock, this.words) : '';
  });

  constructor() {
    inject(PageHead).set(this.words.t('checking.title'));
  }

  protected day(date: string): string {
    return dayText(date, this.words.language(), 'short', townTime(new Date()).date);
  }

  protected moved(): void {
    this.step.set(null);
    this.reload();
  }

  protected reload(): void {
    this.publishing.set(false);
    this.resource.reload();
    this.places.reload();
  }
}
