import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EventCard } from '@dabei/contracts';
import { WeekTimeline } from '@dabei/web/ui';
import { Words } from '../shared/words';
import { cardWords } from './event-words';
import { timelineOf } from './weeks';

/** The programme as weeks: what happens on which day, at a glance. */
@Component({
  selector: 'dabei-week-view',
  imports: [RouterLink, WeekTimeline],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    a {
      color: var(--ink);
      font-weight: 650;
      text-decoration: none;
    }
    a:hover {
      text-decoration: underline;
    }
    span {
      display: block;
      color: var(--ink-soft);
    }
  `,
  template: `
    <dabei-week-timeline [weeks]="timeline()">
      <ng-template #strip let-item>
        @if (event(item.id); as one) {
          <a [routerLink]="base() + one.event.slug">{{ one.event.title }}</a>
          <span>{{ one.words.when }}</span>
          <span>{{ one.words.age }} · {{ one.words.price }}</span>
          <span>{{ one.words.places }}</span>
        }
      </ng-template>
    </dabei-week-timeline>
  `,
})
export class WeekView {
  readonly events = input.required<readonly EventCard[]>();
  readonly weeks = input.required<readonly string[]>();
  readonly campaign = input.required<string>();
  private readonly voice = inject(Words).voice;

  protected readonly timeline = computed(() =>
    timelineOf(this.events(), this.weeks(), this.voice()),
  );
  protected readonly base = computed(
    () => `/${this.voice().language}/programm/${this.campaign()}/`,
  );
  private readonly byId = computed(
    () =>
      new Map(
        this.events().map((event) => [event.id, { event, words: cardWords(event, this.voice()) }]),
      ),
  );

  protected event(strip: string) {
    return this.byId().get(strip.split(':')[0] ?? '');
  }
}
