import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { routes, type PublicCommunityDays } from '@dabei/contracts';
import { PageHead } from '../../shared/page-head';
import { ResponseStatus } from '../../shared/response-status';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { communityDayWhen } from '../day-words';

/** All community days that look for hands. */
@Component({
  selector: 'dabei-community-days-page',
  imports: [RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block-start: var(--gap-3);
    }
    ul {
      display: grid;
      gap: 0.75rem;
    }
  `,
  template: `
    <div class="page narrow stack">
      <h1>{{ 'community.list.title' | t }}</h1>
      @if (days(); as all) {
        <ul class="plain-list">
          @for (one of all; track one.slug) {
            <li class="sheet stack-small">
              <h2>
                <a [routerLink]="one.slug" [attr.lang]="words.written()">{{ one.title }}</a>
              </h2>
              <p>
                {{ one.when }}<br />
                <span [attr.lang]="words.written()">{{ one.place }}</span>
              </p>
              @if (one.calledOff) {
                <p class="strong">{{ 'community.day.called-off' | t }}</p>
              } @else if (one.open) {
                <p class="strong">{{ 'community.day.needed' | t: { count: one.free } }}</p>
              }
            </li>
          } @empty {
            <li>{{ 'community.list.none' | t }}</li>
          }
        </ul>
      } @else if (resource.error()) {
        <p role="alert">{{ 'community.failed' | t }}</p>
        <p>
          <button type="button" class="button button-primary" (click)="resource.reload()">
            {{ 'community.again' | t }}
          </button>
        </p>
      } @else {
        <p role="status">{{ 'community.loading' | t }}</p>
      }
    </div>
  `,
})
export class CommunityDaysPage {
  protected readonly words = inject(Words);
  protected readonly resource = httpResource<PublicCommunityDays>(() => routes.publicCommunityDays);
  protected readonly days = computed(() =>
    this.resource.hasValue()
      ? this.resource
          .value()
          .days.map((day) => ({ ...day, when: communityDayWhen(day, this.words.voice()) }))
      : undefined,
  );

  constructor() {
    const head = inject(PageHead);
    const status = inject(ResponseStatus);
    effect(() => {
      head.set(this.words.t('community.list.title'), this.words.t('community.list.about'));
    });
    effect(() => {
      if (this.resource.error()) status.set(503);
    });
  }
}
