import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  deskRoutes,
  type TableToExport,
  type TreePlaces,
  type TreeWishPage,
  type TreeWishRow,
} from '@dabei/contracts';
import { shownWishStates, wishAgeBands, wishKinds, wishOutlets } from '@dabei/domain';
import { lastAnswer } from '../../../shared/last-answer';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { SortButton } from '../../parts/sort-button';
import { TableExport } from '../../parts/table-export';
import { Pager } from '../../team/partners/pager';
import { ofCampaign } from '../parts/of-campaign';
import { wishLine, wishNote } from '../parts/wish-line';
import { WishState } from '../parts/wish-state';
import { TreeTabs } from '../tree-tabs';
import { wishTable } from './wish-table';

/** Every wish of the campaign, filtered by what is seen of it. */
@Component({
  selector: 'dabei-wishes-page',
  imports: [AnswerState, Pager, RouterLink, SortButton, TableExport, TPipe, TreeTabs, WishState],
  styles: `
    .tools {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 9rem), 1fr));
      gap: 0.5rem 0.75rem;
    }
  `,
  templateUrl: './wishes-page.html',
})
export class WishesPage {
  /** All from the address. */
  readonly aktion = input<string>();
  readonly stand = input<string>();
  readonly baum = input<string>();
  readonly weg = input<string>();
  readonly art = input<string>();
  readonly alter = input<string>();
  readonly karte = input<string>();
  readonly q = input<string>();
  readonly seite = input<string>();
  readonly ordnung = input<string>();

  private readonly calls = inject(ApiCalls);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  protected readonly shown = [...shownWishStates, 'before', 'gone'] as const;
  protected readonly kinds = wishKinds;
  protected readonly bands = wishAgeBands;
  protected readonly outlets = wishOutlets;
  private timer: ReturnType<typeof setTimeout> | undefined;

  private readonly params = computed(() => {
    const [sort = 'number', direction = 'up'] = (this.ordnung() ?? '').split('-').filter(Boolean);
    const all = {
      campaign: this.aktion(),
      shown: this.stand(),
      tree: this.baum(),
      outlet: this.weg(),
      kind: this.art(),
      ageBand: this.alter(),
      card: this.karte(),
      text: this.q(),
      sort,
      direction,
      page: this.seite(),
    };
    return Object.fromEntries(
      Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1])),
    );
  });
  protected readonly sort = computed(() => ({
    by: this.params()['sort'],
    order: this.params()['direction'] === 'down' ? ('down' as const) : ('up' as const),
  }));
  protected readonly resource = httpResource<TreeWishPage>(() => ({
    url: deskRoutes.deskTreeWishes,
    params: this.params(),
  }));
  private readonly places = httpResource<TreePlaces>(() =>
    ofCampaign(deskRoutes.deskTrees, this.aktion()),
  );
  protected readonly trees = computed(() =>
    this.places.hasValue() ? this.places.value().trees : [],
  );
  /** The page before stays until the next one is there. */
  protected readonly page = lastAnswer(this.resource);
  protected readonly rows = computed(() =>
    (this.page()?.rows ?? []).map((row) => ({
      ...row,
      line: wishLine(row, this.words),
      note: wishNote(row, this.words),
    })),
  );
  protected readonly table = computed(() => this.tableOf(this.page()?.rows ?? []));
  protected readonly everyRow = async (): Promise<TableToExport> => {
    const params = { ...this.params(), all: 'yes' };
    return this.tableOf(
      (await this.calls.get<TreeWishPage>(deskRoutes.deskTreeWishes, params)).rows,
    );
  };

  constructor() {
    inject(PageHead).set(this.words.t('checking.wishes.title'));
  }

  protected set(part: string, value: string | null): void {
    void this.router.navigate([], {
      queryParams: { seite: null, [part]: value === '' ? null : value },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected search(text: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.set('q', text.trim());
    }, 300);
  }

  protected order(by: string): void {
    const down = this.sort().by === by && this.sort().order === 'up';
    this.set('ordnung', `${by}-${down ? 'down' : 'up'}`);
  }

  protected orderOf(by: string): 'up' | 'down' | null {
    return this.sort().by === by ? this.sort().order : null;
  }

  protected sortOf(by: string): 'ascending' | 'descending' | null {
    const order = this.orderOf(by);
    return order && (order === 'up' ? 'ascending' : 'descending');
  }

  private tableOf(rows: readonly TreeWishRow[]): TableToExport {
    const codes = (['shown', 'outlet', 'kind', 'ageBand'] as const).flatMap((name) => {
      const value = this.params()[name];
      return value === undefined ? [] : [`${name.toLowerCase()}:${value}`];
    });
    return wishTable(rows, codes, this.words);
  }
}
