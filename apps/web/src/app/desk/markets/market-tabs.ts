import { Component, computed, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import type { MarketSettings } from '@dabei/contracts';
import { hasPitches, hasSellerNumbers } from '@dabei/domain';
import { TPipe } from '../../shared/t.pipe';

const match = (paths: 'exact' | 'subset') =>
  ({ paths, queryParams: 'ignored', fragment: 'ignored', matrixParams: 'ignored' }) as const;

/** The pages of one market. */
@Component({
  selector: 'dabei-market-tabs',
  imports: [RouterLink, RouterLinkActive, TPipe],
  template: `
    <nav class="desk-tabs no-print" [attr.aria-label]="'plan.desk.tabs.label' | t">
      @for (tab of tabs(); track tab.word) {
        <a
          [routerLink]="tab.path"
          routerLinkActive="here"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="tab.match"
          >{{ 'plan.desk.tabs.' + tab.word | t }}</a
        >
      }
    </nav>
  `,
})
export class MarketTabs {
  readonly slug = input.required<string>();
  /** What kind of market it is decides which pages it has; until it is known, those all have. */
  readonly market = input<Pick<MarketSettings, 'kind' | 'allocation'>>();

  protected readonly tabs = computed(() => {
    const base = `/desk/maerkte/${this.slug()}`;
    const market = this.market();
    const hasPlan = market !== undefined && hasPitches(market.kind);
    const hasNumbers = market !== undefined && hasSellerNumbers(market.kind);
    const hasSwapTable = hasNumbers || market?.kind === 'swap';
    const sub = (path: string, word: string) => ({
      path: `${base}/${path}`,
      word,
      match: match('subset'),
    });
    return [
      { path: base, word: 'overview', match: match('exact') },
      ...(hasPlan ? [sub('plan', 'plan'), sub('anmeldungen', 'sellers'), sub('tag', 'day')] : []),
      ...(hasNumbers
        ? [
            sub('nummern', 'commission-numbers'),
            sub('zaehlen', 'commission-tally'),
            sub('regeln', 'commission-rules'),
          ]
        : []),
      ...(hasSwapTable ? [sub('tauschtisch', 'commission-swap')] : []),
      ...((hasPlan || hasNumbers) && market.allocation === 'draw'
        ? [sub('auslosung', 'draw')]
        : []),
      ...(hasPlan ? [sub('papiere', 'papers')] : []),
      sub('einstellungen', 'settings'),
    ];
  });
}
