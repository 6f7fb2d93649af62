import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MarketSettings } from '@dabei/contracts';
import { TPipe } from '../../shared/t.pipe';
import { MarketTabs } from './market-tabs';

/** What every page of a market begins with: the way back, its name, its pages; an act of the page stands beside. */
@Component({
  selector: 'dabei-market-head',
  imports: [MarketTabs, RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack' },
  template: `
    <p class="no-print">
      <a routerLink="/desk/maerkte">{{ 'plan.desk.back' | t }}</a>
    </p>
    <div class="desk-head">
      <h1>
        <bdi>{{ title() }}</bdi>
      </h1>
      <ng-content />
    </div>
    <dabei-market-tabs [slug]="slug()" [market]="market()" />
  `,
})
export class MarketHead {
  readonly slug = input.required<string>();
  readonly title = input.required<string>();
  readonly market = input<Pick<MarketSettings, 'kind' | 'allocation'>>();
}
