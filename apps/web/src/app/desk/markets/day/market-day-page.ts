import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  route,
  deskRoutes,
  type DayBooking,
  type ReleaseDone,
  type SpotGiven,
} from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { dayText, hourText } from '@dabei/words';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ArrivalLine } from '../../parts/arrival-line';
import { MarketTabs } from '../market-tabs';
import { CashDialog } from './cash-dialog';
import { ClockLine } from './clock-line';
import { DayActs } from './day-acts';
import { DayAnswerBox } from './day-answer-box';
import { DayList } from './day-list';
import { DayPlan } from './day-plan';
import { DaySheet } from './day-sheet';
import { DayStore } from './day-store';
import { DepositList } from './deposit-list';
import { ReleaseDialog } from './release-dialog';
import { ShowChips } from './show-chips';
import { SpotDialog } from './spot-dialog';
import { SpotDraft } from './spot-draft';
import { TakeBackDialog } from './take-back-dialog';
import { dayShows, foundRows, type DayRow } from './day-rows';

const views = ['liste', 'plan', 'pfand'] as const;
type View = (typeof views)[number];

/** What is asked above the page: one thing at a time. */
type Asked =
  | { ask: 'sheet'; id: string }
  | { ask: 'release'; bookingIds: readonly string[] | null }
  | { ask: 'give'; pitchId: string }
  | { ask: 'cash'; billId: string }
  | { ask: 'take-back'; booking: DayBooking };

/** Market morning on a tablet: who is there, who is missing, what is free, given on the spot for cash. */
@Component({
  selector: 'dabei-market-day-page',
  imports: [
    AnswerState,
    ArrivalLine,
    CashDialog,
    ClockLine,
    DayAnswerBox,
    DayList,
    DayPlan,
    DaySheet,
    DepositList,
    Icon,
    MarketTabs,
    ReleaseDialog,
    RouterLink,
    ShowChips,
    SpotDialog,
    TakeBackDialog,
    TPipe,
  ],
  providers: [DayActs, DayStore, SpotDraft],
  styleUrl: './market-day-page.css',
  templateUrl: './market-day-page.html',
})
export class MarketDayPage {
  /** From the address; what is searched for may be somebody's name and never stands there. */
  readonly slug = input.required<string>();
  readonly zeige = input<string>();
  readonly ansicht = input<string>();

  private readonly router = inject(Router);
  private readonly words = inject(Words);
  protected readonly store = inject(DayStore);
  protected readonly acts = inject(DayActs);
  protected readonly find = (code: string): Promise<boolean> => this.acts.scan(code);
  protected readonly text = signal('');
  protected readonly asked = signal<Asked | null>(null);
  protected readonly dayList = computed(() =>
    route(deskRoutes.deskMarketDayList, { slug: this.slug() }),
  );
  protected readonly show = computed(() => dayShows.find((one) => one === this.zeige()) ?? 'all');
  protected readonly view = computed(() => views.find((one) => one === this.ansicht()) ?? 'liste');
  protected readonly views = computed((): readonly View[] =>
    (this.store.day()?.market.depositCents ?? 0) > 0 ? views : ['liste', 'plan'],
  );
  protected readonly isOpen = computed(() => this.store.day()?.closedBecause === null);
  protected readonly found = computed(() => foundRows(this.store.rows(), this.show(), this.text()));
  protected readonly lost = computed(() => {
    const since = this.store.lostSince();
    return since === null
      ? null
      : this.words.t('market-day.lost', { time: hourText(since, this.words.voice()) });
  });
  protected readonly heldOn = computed(() =>
    dayText(this.store.day()?.market.heldOn ?? '', this.words.language()),
  );
  /** Told anew with every look at the market: the sheet shows what is, not what was. */
  protected readonly open = computed((): DayRow | null => {
    const asked = this.asked();
    if (asked?.ask !== 'sheet') return null;
    const is = ({ booking, pitchIds }: DayRow): boolean =>
      booking?.id === asked.id || pitchIds.includes(asked.id);
    return this.store.rows().find(is) ?? null;
  });
  protected readonly giving = computed(() => {
    const asked = this.asked();
    if (asked?.ask !== 'give') return null;
    return this.store.day()?.pitches.find(({ id }) => id === asked.pitchId) ?? null;
  });
  protected readonly openPitch = computed(() => this.open()?.pitchIds[0] ?? null);

  constructor() {
    inject(PageHead).set(this.words.t('market-day.title'));
    effect(() => this.store.slug.set(this.slug()));
  }

  protected set(part: 'zeige' | 'ansicht', value: string | null): void {
    void this.router.navigate([], {
      queryParams: { [part]: value },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected look(id: string): void {
    this.acts.problem.set(null);
    this.asked.set({ ask: 'sheet', id });
  }

  protected give({ pitchIds: [pitchId] }: DayRow): void {
    if (pitchId !== undefined) this.asked.set({ ask: 'give', pitchId });
  }

  protected cash({ billId }: DayBooking): void {
    if (billId !== null) this.asked.set({ ask: 'cash', billId });
  }

  protected released({ bookingIds, numbers }: ReleaseDone): void {
    this.asked.set(null);
    this.acts.released(bookingIds, numbers);
  }

  protected given(given: SpotGiven): void {
    this.asked.set(null);
    this.acts.given(given);
  }

  protected closed(): void {
    this.asked.set(null);
    this.store.again();
  }
}
