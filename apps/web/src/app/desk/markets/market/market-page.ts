import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, deskRoutes, type MarketOverview, type MarketStep } from '@dabei/contracts';
import { hasPitches, marketPhases } from '@dabei/domain';
import { Icon } from '@dabei/web/ui';
import { dayText, townTime } from '@dabei/words';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { FillBar } from '../../parts/fill-bar';
import { MarketHead } from '../market-head';
import { MarketStepDialog } from './market-step-dialog';

/** One market: where it stands, how full it is, which step comes next. */
@Component({
  selector: 'dabei-market-page',
  imports: [AnswerState, FillBar, Icon, MarketStepDialog, MarketHead, RouterLink, TPipe],
  styleUrl: './market-page.css',
  templateUrl: './market-page.html',
})
export class MarketPage {
  /** From the address. */
  readonly slug = input.required<string>();

  private readonly words = inject(Words);
  protected readonly phases = marketPhases.filter((phase) => phase !== 'erased');
  protected readonly step = signal<MarketStep | null>(null);
  protected readonly resource = httpResource<MarketOverview>(() =>
    route(deskRoutes.deskMarket, { slug: this.slug() }),
  );
  protected readonly overview = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly hasPitches = computed(() => {
    const kind = this.overview()?.market.kind;
    return kind !== undefined && hasPitches(kind);
  });
  protected readonly canBeCalledOff = computed(() => {
    const market = this.overview()?.market;
    return market?.calledOffAt === null && ['open', 'closed', 'day'].includes(market.phase);
  });
  protected readonly days = computed(() => {
    const market = this.overview()?.market;
    if (market === undefined) return [];
    const { heldOn, opensOn, closesOn, eraseOn, place } = market;
    return [
      { word: 'heldOn', text: this.day(heldOn) },
      { word: 'place', text: place },
      { word: 'opensOn', text: this.day(townTime(opensOn).date) },
      { word: 'closesOn', text: this.day(townTime(closesOn).date) },
      { word: 'eraseOn', text: this.day(eraseOn) },
    ];
  });

  constructor() {
    inject(PageHead).set(this.words.t('plan.desk.list.title'));
  }

  protected moved(overview: MarketOverview): void {
    this.step.set(null);
    this.resource.set(overview);
  }

  private day(date: string): string {
    return dayText(date, this.words.language(), 'short', townTime(new Date()).date);
  }
}
