import { httpResource } from '@angular/common/http';
import { Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  route,
  deskRoutes,
  type CardsHung,
  type CardsToPrint,
  type TreeCards,
} from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { saveFile } from '../../parts/save-file';
import { Toasts } from '../../parts/toasts';
import { ofCampaign } from '../parts/of-campaign';
import { TreeTabs } from '../tree-tabs';
import { LooseCards } from './loose-cards';
import { OneCard } from './one-card';
import { PrintAgain } from './print-again';

type Tree = TreeCards['trees'][number];

/** Paper cards: print what is new, hang it, and what to do about a single one. */
@Component({
  selector: 'dabei-cards-page',
  imports: [
    AnswerState,
    AskDialog,
    Icon,
    LooseCards,
    OneCard,
    PrintAgain,
    ProblemLine,
    RouterLink,
    TPipe,
    TreeTabs,
  ],
  templateUrl: './cards-page.html',
})
export class CardsPage {
  /** From the address: the campaign. */
  readonly aktion = input<string>();

  private readonly calls = inject(ApiCalls);
  private readonly document = inject(DOCUMENT);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly printing = attempt();
  protected readonly hanging = attempt();
  protected readonly toHang = signal<Tree | null>(null);
  protected readonly resource = httpResource<TreeCards>(() =>
    ofCampaign(deskRoutes.deskTreeCards, this.aktion()),
  );
  protected readonly view = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly toPrint = computed(() =>
    (this.view()?.trees ?? []).reduce((sum, tree) => sum + newOf(tree), 0),
  );
  protected readonly newOf = newOf;
  protected readonly sheetOf = (tree: Tree): string =>
    route(deskRoutes.deskKeeperSheet, { id: tree.id });
  protected readonly noteOf = (tree: Tree): string =>
    route(deskRoutes.deskDeliveryNote, { id: tree.id });

  constructor() {
    inject(PageHead).set(this.words.t('checking.cards.title'));
  }

  protected async print(what: CardsToPrint['what'], treeId: string | null = null): Promise<void> {
    const campaign = this.view()?.campaign;
    if (campaign === undefined) return;
    const order: CardsToPrint = { campaign, treeId, what };
    const done = await this.printing.run(async () => {
      saveFile(
        this.document,
        await this.calls.file(deskRoutes.deskTreeCardsPdf, order),
        'wunschkarten.pdf',
      );
    });
    if (!done) return;
    this.toasts.say(this.words.t('checking.cards.printed'));
    this.resource.reload();
  }

  protected printNumbers(numbers: number[]): Promise<void> {
    return this.print({ kind: 'numbers', numbers });
  }

  protected ask(tree: Tree): void {
    this.hanging.problem.set(null);
    this.toHang.set(tree);
  }

  protected async hang(tree: Tree): Promise<void> {
    const done = await this.hanging.run(async () => {
      const { hung } = await this.calls.post<CardsHung>(deskRoutes.deskTreeCardsHang, {
        campaign: this.view()?.campaign,
        treeId: tree.id,
      });
      this.toasts.say(this.words.t('checking.cards.hung', { count: hung }));
    });
    if (!done) return;
    this.toHang.set(null);
    this.resource.reload();
  }

  protected changed(view: TreeCards): void {
    this.resource.set(view);
  }
}

/** Cards that are to print: made now, or printed and not hung yet. */
function newOf(tree: Tree): number {
  return tree.withoutCard + tree.cards.printed;
}
