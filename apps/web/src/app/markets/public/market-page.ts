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
import { RouterLink } from '@angular/router';
import { hasPitches, isOneRun } from '@dabei/domain';
import { Icon } from '@dabei/web/ui';
import { dayText, listText, moneyText } from '@dabei/words';
import { PlanView } from '../../plan/plan-view/plan-view';
import { Countdown } from '../../programme/countdown';
import { PageHead } from '../../shared/page-head';
import { isGone } from '../../shared/problem-text';
import { ResponseStatus } from '../../shared/response-status';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { PitchChoice } from '../booking/pitch-choice';
import { pitchPrice } from '../booking/pitch-price';
import { doorOf, marketWhen } from '../market-words';
import { Awning } from './awning';
import { MarketFacts } from './market-facts';
import { MarketStore } from './market-store';
import { viewedPlanOf } from './viewed-pitches';

/** A market: when, where, what it costs, and its plan to choose pitches from. */
@Component({
  selector: 'dabei-market-page',
  imports: [Awning, Countdown, Icon, MarketFacts, PlanView, RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './market-page.css',
  templateUrl: './market-page.html',
})
export class MarketPage {
  readonly slug = input.required<string>();
  protected readonly store = inject(MarketStore);
  protected readonly words = inject(Words);
  private readonly choice = inject(PitchChoice);

  protected readonly market = this.store.market;
  protected readonly gone = computed(() => isGone(this.store.error()));
  protected readonly when = computed(() => {
    const market = this.market();
    return market === undefined ? '' : marketWhen(market, this.words.voice());
  });
  protected readonly door = computed(() => {
    const market = this.market();
    return market === undefined ? 'closed' : doorOf(market, market.now, market.residentsFrom);
  });
  /** The first instant anybody can book. */
  protected readonly opensAt = computed(() => {
    const market = this.market();
    return [market?.residentsFrom ?? '', market?.opensOn ?? ''].filter(Boolean).sort()[0] ?? '';
  });
  protected readonly serverNow = computed(() => Date.parse(this.market()?.now ?? ''));
  protected readonly onPlan = computed(() => {
    const market = this.market();
    return market !== undefined && hasPitches(market.kind);
  });
  protected readonly viewed = computed(() => {
    const plan = this.store.plan();
    return plan === undefined ? null : viewedPlanOf(plan, [], this.words);
  });
  protected readonly choosing = computed(
    () => this.door() === 'open' && this.market()?.allocation === 'choose',
  );
  protected readonly looks = ['free'] as const;
  protected readonly chosen = computed(() => this.choice.of(this.slug()));
  protected readonly chosenPitches = computed(() =>
    (this.store.plan()?.pitches ?? []).filter(({ id }) => this.chosen().includes(id)),
  );
  /** Chosen, and taken by somebody else meanwhile. */
  protected readonly lost = computed(() =>
    this.chosenPitches().filter(({ look }) => look !== 'free'),
  );
  protected readonly sideBySide = computed(() => {
    const pitches = this.store.plan()?.pitches ?? [];
    return this.chosen().length < 2 || isOneRun(pitches, this.chosen());
  });
  protected readonly numbers = computed(() =>
    listText(
      this.chosenPitches().map(({ number }) => number),
      this.words.language(),
    ),
  );
  protected readonly price = computed(() => {
    const [market, pitches] = [this.market(), this.chosenPitches()];
    const zone = pitches[0]?.zone;
    if (market === undefined || zone === undefined) return '';
    const { feeCents } = pitchPrice(market, { zone, pitches, tablesHired: 0, vehicleCm: null });
    return feeCents === 0
      ? this.words.t('market.free-of-charge')
      : moneyText(feeCents, this.words.language());
  });
  /** So many pitches fit into the metres of a household; at least one. */
  protected readonly most = computed(() => {
    const widths = (this.store.plan()?.pitches ?? []).map(({ widthCm }) => widthCm);
    const limit = this.market()?.householdMaxCm ?? 0;
    return Math.max(1, Math.min(10, Math.floor(limit / Math.min(...widths, limit))));
  });
  protected readonly day = computed(() =>
    dayText(this.market()?.heldOn ?? '2000-01-01', this.words.language()),
  );
  protected readonly draw = computed(
    () => `/${this.words.language()}/markt/${this.slug()}/auslosung`,
  );
  protected readonly next = computed(() => `/${this.words.language()}/markt/${this.slug()}/buchen`);

  constructor() {
    const head = inject(PageHead);
    const status = inject(ResponseStatus);
    this.store.follow(this.slug);
    effect(() => {
      const market = this.market();
      const title = market?.title ?? this.words.t('market.list.title');
      head.set(title, [this.when(), market?.place ?? ''].filter(Boolean).join(', '));
    });
    effect(() => {
      if (this.gone()) status.set(404);
      else if (this.store.error()) status.set(503);
    });
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      this.choice.restore();
      destroyed.onDestroy(this.store.keepFresh());
    });
  }

  protected choose(pitchIds: readonly string[]): void {
    this.choice.choose(this.slug(), pitchIds);
  }

  protected none(): void {
    this.choose([]);
  }

  protected withoutLost(): void {
    const lost = this.lost().map(({ id }) => id);
    this.choose(this.chosen().filter((id) => !lost.includes(id)));
  }
}
