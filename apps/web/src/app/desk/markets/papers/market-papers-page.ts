import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, deskRoutes, type MarketOverview } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { MarketHead } from '../market-head';

interface PaperLink {
  word: string;
  href: string;
}

/** What is printed for a market: all at once, or one by one for the permit and for the square. */
@Component({
  selector: 'dabei-market-papers-page',
  imports: [AnswerState, Icon, MarketHead, RouterLink, TPipe],
  styleUrl: './market-papers-page.css',
  templateUrl: './market-papers-page.html',
})
export class MarketPapersPage {
  /** From the address. */
  readonly slug = input.required<string>();

  protected readonly resource = httpResource<MarketOverview>(() =>
    route(deskRoutes.deskMarket, { slug: this.slug() }),
  );
  protected readonly overview = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly number = signal('');
  protected readonly everything = computed(() => this.at(deskRoutes.deskMarketPapers));
  protected readonly groups = computed<{ word: string; papers: PaperLink[] }[]>(() => {
    const plan = this.at(deskRoutes.deskMarketSitePlan);
    return [
      {
        word: 'permit',
        papers: [
          { word: 'participants', href: this.at(deskRoutes.deskMarketParticipants) },
          { word: 'terms', href: this.at(deskRoutes.deskMarketTerms) },
          { word: 'site-a3', href: `${plan}?papier=A3` },
          { word: 'site-a4', href: `${plan}?papier=A4` },
        ],
      },
      {
        word: 'day',
        papers: [
          { word: 'day-list', href: this.at(deskRoutes.deskMarketDayList) },
          { word: 'signs', href: this.at(deskRoutes.deskMarketSigns) },
        ],
      },
    ];
  });
  /** The sign of one number; null until one is typed. */
  protected readonly oneSign = computed(() => {
    const number = this.number().trim();
    if (number === '') return null;
    return `${this.at(deskRoutes.deskMarketSigns)}?nummer=${encodeURIComponent(number)}`;
  });

  constructor() {
    inject(PageHead).set(inject(Words).t('plan.desk.papers.title'));
  }

  private at(address: string): string {
    return route(address, { slug: this.slug() });
  }
}
