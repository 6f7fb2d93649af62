import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  route,
  deskRoutes,
  type BoothList,
  type BoothRow,
  type BoothsAccepted,
} from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { momentText } from '@dabei/words';
import { lastAnswer } from '../../../shared/last-answer';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { FillBar } from '../../parts/fill-bar';
import { ProblemLine } from '../../parts/problem-line';
import type { SortOrder } from '../../parts/sorting';
import { Toasts } from '../../parts/toasts';
import { CommunityHead } from '../community-head';
import {
  boothCounts,
  boothRows,
  boothShows,
  freePlaces,
  type BoothColumn,
} from './booth-list-view';
import { BoothTable } from './booth-table';
import { NoCall } from './no-call';

/** Who applied for a booth, what the office has to do about it, and how many places are left. */
@Component({
  selector: 'dabei-booths-page',
  imports: [
    AnswerState,
    AskDialog,
    BoothTable,
    CommunityHead,
    FillBar,
    Icon,
    NoCall,
    ProblemLine,
    RouterLink,
    TPipe,
  ],
  styleUrl: '../../markets/sellers/sellers-page.css',
  templateUrl: './booths-page.html',
})
export class BoothsPage {
  /** From the address; what is searched for may be somebody's name and never stands there. */
  readonly slug = input.required<string>();
  readonly zeige = input<string>();

  private readonly calls = inject(ApiCalls);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly acting = attempt();
  protected readonly acceptingAll = signal(false);
  protected readonly text = signal('');
  protected readonly sort = signal<{ by: BoothColumn; order: SortOrder }>({
    by: 'association',
    order: 'up',
  });
  protected readonly show = computed(() => boothShows.find((one) => one === this.zeige()) ?? 'all');
  protected readonly resource = httpResource<BoothList>(() =>
    route(deskRoutes.deskBooths, { slug: this.slug() }),
  );
  protected readonly list = lastAnswer(this.resource);
  protected readonly shows = computed(() => {
    const counts = boothCounts(this.list()?.booths ?? []);
    return boothShows
      .filter((show) => show === 'all' || show === this.show() || counts[show] > 0)
      .map((show) => ({
        show,
        text: this.words.t(`booths-desk.show.${show}`, { count: counts[show] }),
      }));
  });
  protected readonly rows = computed(() =>
    boothRows(this.list()?.booths ?? [], this.show(), this.text(), this.sort()),
  );
  protected readonly places = computed(() => {
    const list = this.list();
    return list ? freePlaces(list) : { free: 0, taken: 0, next: null };
  });
  /** Everybody who is complete has room and nobody can come any more: nobody has to choose. */
  protected readonly room = computed(() => {
    const { call, counts } = this.list() ?? {};
    if (!call || !counts || counts.complete > this.places().free) return 0;
    const isOpen = call.allocation === 'draw' && Date.now() < Date.parse(call.closesAt);
    return isOpen || counts.waiting > 0 ? 0 : counts.complete;
  });
  protected readonly span = computed(() => {
    const call = this.list()?.call;
    const at = (instant: string): string => momentText(instant, this.words.voice());
    return call ? { from: at(call.opensAt), until: at(call.closesAt) } : null;
  });

  constructor() {
    inject(PageHead).set(this.words.t('booths-desk.title'));
  }

  protected set(show: string): void {
    void this.router.navigate([], {
      queryParams: { zeige: show === 'all' ? null : show },
      replaceUrl: true,
    });
  }

  protected sortBy(by: BoothColumn): void {
    this.sort.update((now) => ({
      by,
      order: now.by === by && now.order === 'up' ? 'down' : 'up',
    }));
  }

  protected async acceptNext({ id, version, association }: BoothRow): Promise<void> {
    const path = route(deskRoutes.deskBoothDecision, { id });
    const done = await this.acting.run(() => this.calls.post(path, { version, move: 'accept' }));
    if (done) this.toasts.say(this.words.t('booths-desk.said.accept', { association }));
    this.resource.reload();
  }

  protected async acceptAll(): Promise<void> {
    const path = route(deskRoutes.deskBoothsAccept, { slug: this.slug() });
    const done = await this.acting.run(async () => {
      const answer = await this.calls.post<BoothsAccepted>(path);
      this.toasts.say(this.words.t(`booths-desk.all.${answer.outcome}`, { ...answer }));
    });
    if (done) this.acceptingAll.set(false);
    this.resource.reload();
  }
}
