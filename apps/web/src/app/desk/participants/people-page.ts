import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import {
  peopleCountLimit,
  deskRoutes,
  type PeopleIds,
  type PeoplePage as Page,
  type PeopleRows,
  type PersonRow,
  type TableToExport,
} from '@dabei/contracts';
import { lastAnswer } from '../../shared/last-answer';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AnswerState } from '../parts/answer-state';
import { ApiCalls } from '../parts/api-calls';
import { attempt } from '../parts/attempt';
import { ColumnChoice } from '../parts/column-choice';
import { ProblemLine } from '../parts/problem-line';
import { tableColumns, tableOf, visibleColumns } from '../parts/table-columns';
import { TableExport } from '../parts/table-export';
import { ProgrammeData } from '../programme/programme-data';
import { BulkBar } from './bulk/bulk-bar';
import { BulkJobList } from './bulk/bulk-job-list';
import { BulkJobsStore } from './bulk/bulk-jobs-store';
import { peopleColumns } from './people-columns';
import { filterParams, isNarrowed, pageParams, sortOf, type Address } from './people-filter';
import { peopleFilterWords } from './people-filter-words';
import { PeopleFilterForm } from './people-filter-form';
import { PeopleTable } from './people-table';
import { Selection } from './selection';

/** Everybody who takes part anywhere, found by what one needs to know about them. */
@Component({
  selector: 'dabei-people-page',
  imports: [
    AnswerState,
    BulkBar,
    BulkJobList,
    ColumnChoice,
    PeopleFilterForm,
    PeopleTable,
    ProblemLine,
    TableExport,
    TPipe,
  ],
  providers: [BulkJobsStore],
  styles: `
    .tools {
      justify-content: space-between;
    }
    .pages {
      justify-content: center;
    }
  `,
  templateUrl: './people-page.html',
})
export class PeoplePage {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly words = inject(Words);
  private readonly calls = inject(ApiCalls);
  private readonly programme = inject(ProgrammeData);
  protected readonly jobs = inject(BulkJobsStore);
  private readonly query = toSignal(this.route.queryParams, { requireSync: true });

  protected readonly address = computed(() => this.query() as Address);
  protected readonly resource = httpResource<Page>(() => ({
    url: deskRoutes.deskPeople,
    params: pageParams(this.address()),
  }));
  /** The page before stays until the next one is there. */
  protected readonly page = lastAnswer(this.resource);
  protected readonly selection = new Selection();
  protected readonly order = computed(() => sortOf(this.address()));
  protected readonly narrowed = computed(() => isNarrowed(this.address()));
  protected readonly more = computed(() => (this.page()?.found ?? 0) > peopleCountLimit);
  protected readonly limit = peopleCountLimit;
  protected readonly takingAll = attempt();

  protected readonly choice = tableColumns('people');
  protected readonly all = computed(() => peopleColumns(this.words));
  protected readonly columns = visibleColumns(this.all, this.choice);
  protected readonly file = computed(() => this.tableOfRows(this.page()?.people ?? []));
  /** All pages of what is seen: the same filter, order and columns. */
  protected readonly everyRow = async (): Promise<TableToExport> => {
    const params = filterParams(this.address());
    const { people } = await this.calls.get<PeopleRows>(deskRoutes.deskPeopleRows, params);
    return this.tableOfRows(people);
  };

  constructor() {
    inject(PageHead).set(this.words.t('participants.title'));
    effect(() => this.programme.show(this.address()['aktion']));
    // another filter, another selection
    let filter = '';
    effect(() => {
      const now = JSON.stringify({ ...filterParams(this.address()), sort: '', order: '' });
      if (filter !== '' && filter !== now) untracked(() => this.selection.clear());
      filter = now;
    });
    effect(() => {
      if (this.jobs.finished() > 0) untracked(() => this.resource.reload());
    });
  }

  protected set(part: string, value: string | null): void {
    this.go({ [part]: value, nach: null, vor: null });
  }

  protected sort({ sort, order }: { sort: string; order: string }): void {
    this.go({ sort, order, nach: null, vor: null });
  }

  protected turn(direction: 'nach' | 'vor'): void {
    const people = this.page()?.people ?? [];
    const edge = direction === 'nach' ? people.at(-1) : people[0];
    const other = direction === 'nach' ? 'vor' : 'nach';
    if (edge) this.go({ [direction]: edge.registrationId, [other]: null });
  }

  protected toStart(): void {
    this.go({ nach: null, vor: null });
  }

  protected reset(): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: {} });
  }

  protected async takeAll(): Promise<void> {
    await this.takingAll.run(async () => {
      const params = filterParams(this.address());
      const { ids } = await this.calls.get<PeopleIds>(deskRoutes.deskPeopleIds, params);
      this.selection.take(ids);
    });
  }

  private tableOfRows(rows: readonly PersonRow[]): TableToExport {
    const { campaigns, programme } = this.programme;
    const names = { campaigns: campaigns(), programme: programme() };
    const head = { table: 'participants', title: this.words.t('participants.title') };
    const filter = peopleFilterWords(this.address(), names, this.words);
    return tableOf({ ...head, ...filter }, this.columns(), rows);
  }

  private go(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams,
      queryParamsHandling: 'merge',
    });
  }
}
