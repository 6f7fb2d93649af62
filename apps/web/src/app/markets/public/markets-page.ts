import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { routes, type ListedMarket, type PublicMarkets } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { dayText, momentText } from '@dabei/words';
import { PageHead } from '../../shared/page-head';
import { ResponseStatus } from '../../shared/response-status';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { doorOf, marketWhen } from '../market-words';
import { Awning } from './awning';

/** All markets of the town: what, when, where, and whether there is still a pitch. */
@Component({
  selector: 'dabei-markets-page',
  imports: [Awning, Icon, RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './markets-page.css',
  templateUrl: './markets-page.html',
})
export class MarketsPage {
  protected readonly words = inject(Words);
  protected readonly resource = httpResource<PublicMarkets>(() => routes.publicMarkets);
  protected readonly base = computed(() => `/${this.words.language()}/markt`);
  protected readonly markets = computed(() => {
    if (!this.resource.hasValue()) return null;
    const { now, markets } = this.resource.value();
    return markets.map((market) => ({
      market,
      when: marketWhen(market, this.words.voice()),
      door: doorOf(market, now),
      status: this.statusOf(market, now),
    }));
  });

  constructor() {
    const head = inject(PageHead);
    const status = inject(ResponseStatus);
    effect(() => {
      head.set(this.words.t('market.list.title'), this.words.t('market.list.lead'));
    });
    effect(() => {
      if (this.resource.error()) status.set(503);
    });
  }

  private statusOf(market: ListedMarket, now: string): string {
    const { t, language } = this.words.voice();
    const door = doorOf(market, now);
    switch (door) {
      case 'not-yet':
        return t('market.list.opens', { moment: momentText(market.opensOn, this.words.voice()) });
      case 'open':
        if (market.kind === 'swap') return t('market.list.come');
        if (market.pitches === 0) return t('market.list.open');
        return t('market.list.free', { free: market.free, pitches: market.pitches });
      case 'over':
        return t('market.list.over', { day: dayText(market.heldOn, language) });
      default:
        return t(`market.list.${door}`);
    }
  }
}
