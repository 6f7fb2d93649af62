import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { deskRoutes, type MarketList } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { dayText, townTime } from '@dabei/words';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { FillBar } from '../../parts/fill-bar';

/** All markets, the next one first. */
@Component({
  selector: 'dabei-markets-page',
  imports: [AnswerState, FillBar, Icon, RouterLink, TPipe],
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
      gap: 0.75rem;
    }
    h2 {
      overflow-wrap: anywhere;
    }
  `,
  template: `
    <div class="stack">
      <div class="desk-head">
        <h1>{{ 'plan.desk.list.title' | t }}</h1>
        <a class="button button-small button-primary" routerLink="/desk/maerkte/neu"
          ><dabei-icon name="plus" [size]="18" />{{ 'plan.desk.list.new' | t }}</a
        >
      </div>
      <dabei-answer-state
        [loading]="resource.isLoading() && !resource.hasValue()"
        [error]="resource.error()"
        (again)="resource.reload()"
      />
      @if (resource.hasValue()) {
        <ul class="plain-list">
          @for (one of markets(); track one.slug) {
            <li class="sheet stack-small">
              <h2>
                <a [routerLink]="['/desk/maerkte', one.slug]"
                  ><bdi>{{ one.title }}</bdi></a
                >
              </h2>
              <p>{{ one.day }} · {{ one.place }}</p>
              <p class="small soft">{{ 'plan.desk.kind.' + one.kind | t }} · {{ one.state }}</p>
              @if (one.pitches > 0) {
                <dabei-fill-bar [capacity]="one.pitches" [taken]="one.taken" />
                <p class="small">{{ 'plan.desk.list.filled' | t: one.counts }}</p>
              }
            </li>
          } @empty {
            <li class="desk-empty">{{ 'plan.desk.list.none' | t }}</li>
          }
        </ul>
      }
    </div>
  `,
})
export class MarketsPage {
  private readonly words = inject(Words);
  protected readonly resource = httpResource<MarketList>(() => deskRoutes.deskMarkets);
  protected readonly markets = computed(() =>
    (this.resource.hasValue() ? this.resource.value().markets : []).map((market) => ({
      ...market,
      day: dayText(market.heldOn, this.words.language(), 'long', townTime(new Date()).date),
      state: this.words.t(
        market.calledOff ? 'plan.desk.phase.called-off' : `plan.desk.phase.${market.phase}`,
      ),
      counts: { taken: market.taken, pitches: market.pitches, waiting: market.waiting },
    })),
  );

  constructor() {
    inject(PageHead).set(this.words.t('plan.desk.list.title'));
  }
}
