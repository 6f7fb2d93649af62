import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { deskRoutes, type CommunityDayList } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { dayText, townTime } from '@dabei/words';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { StaffSession } from '../../access/staff-session';
import { AnswerState } from '../../parts/answer-state';
import { FillBar } from '../../parts/fill-bar';

/** All community days, with how many hands are there. */
@Component({
  selector: 'dabei-community-days-page',
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
        <h1>{{ 'community-desk.list.title' | t }}</h1>
        @if (plans()) {
          <a class="button button-small button-primary" routerLink="/desk/aktionstage/neu"
            ><dabei-icon name="plus" [size]="18" />{{ 'community-desk.list.new' | t }}</a
          >
        }
      </div>
      <dabei-answer-state
        [loading]="resource.isLoading() && !resource.hasValue()"
        [error]="resource.error()"
        (again)="resource.reload()"
      />
      @if (resource.hasValue()) {
        <ul class="plain-list">
          @for (one of days(); track one.slug) {
            <li class="sheet stack-small">
              <h2>
                <a [routerLink]="one.link"
                  ><bdi>{{ one.title }}</bdi></a
                >
              </h2>
              <p>{{ one.day }} · {{ one.place }}</p>
              <p class="small soft">{{ one.state }}</p>
              @if (one.needed > 0) {
                <dabei-fill-bar [capacity]="one.needed" [taken]="one.taken" />
                <p class="small">{{ 'community-desk.list.filled' | t: one.counts }}</p>
              }
            </li>
          } @empty {
            <li class="desk-empty">{{ 'community-desk.list.none' | t }}</li>
          }
        </ul>
      }
    </div>
  `,
})
export class CommunityDaysPage {
  private readonly words = inject(Words);
  private readonly session = inject(StaffSession);
  /** Whoever only works on the day itself goes straight to the tablet. */
  protected readonly plans = computed(
    () => this.session.staff()?.permissions.includes('community:desk') ?? false,
  );
  protected readonly resource = httpResource<CommunityDayList>(() => deskRoutes.deskCommunityDays);
  protected readonly days = computed(() =>
    (this.resource.hasValue() ? this.resource.value().days : []).map((day) => ({
      ...day,
      link: ['/desk/aktionstage', day.slug, ...(this.plans() ? [] : ['tag'])],
      day: dayText(day.heldOn, this.words.language(), 'long', townTime(new Date()).date),
      state: this.words.t(`community-desk.phase.${day.calledOff ? 'called-off' : day.phase}`),
      counts: { taken: day.taken, needed: day.needed },
    })),
  );

  constructor() {
    inject(PageHead).set(this.words.t('community-desk.list.title'));
  }
}
