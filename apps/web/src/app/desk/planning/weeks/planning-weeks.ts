import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BoardEvent, EventCard } from '@dabei/contracts';
import { whenText } from '@dabei/words';
import { Icon, WeekTimeline } from '@dabei/web/ui';
import { timelineOf, weeksOf } from '../../../programme/weeks';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';

/** The season as weeks of strips: days across, events down, what is planned twice marked. */
@Component({
  selector: 'dabei-planning-weeks',
  imports: [Icon, RouterLink, TPipe, WeekTimeline],
  styles: `
    a {
      color: var(--ink);
      font-weight: 650;
    }
    .under {
      display: block;
      color: var(--ink-soft);
    }
    .clash {
      display: flex;
      flex-wrap: wrap;
      gap: 0.3rem;
      align-items: center;
      color: var(--waiting);
      font-weight: 650;
    }
  `,
  template: `
    <h2 class="visually-hidden">{{ 'planning.view-weeks' | t }}</h2>
    @if (weeks().length === 0) {
      <p class="desk-empty">{{ 'planning.noWeeks' | t }}</p>
    }
    <dabei-week-timeline [weeks]="timeline()">
      <ng-template #strip let-item>
        @if (event(item.id); as one) {
          <a [routerLink]="['/desk/veranstaltung', one.event.id]">{{ one.event.title }}</a>
          <span class="under">{{ one.when }}</span>
          <span class="under">{{ one.event.place }}</span>
          @if (one.event.status === 'draft') {
            <span class="under">{{ 'planning.column.' + one.event.column | t }}</span>
          }
          @if (clashing().has(one.event.id)) {
            <span class="clash"
              ><dabei-icon name="alert" [size]="16" />{{ 'planning.clashing' | t }}</span
            >
          }
        }
      </ng-template>
    </dabei-week-timeline>
  `,
})
export class PlanningWeeks {
  readonly events = input.required<readonly BoardEvent[]>();
  readonly clashing = input.required<ReadonlySet<string>>();
  private readonly voice = inject(Words).voice;

  private readonly planned = computed(() =>
    this.events()
      .filter(({ status }) => status !== 'cancelled')
      .map((event) => ({ ...event, topic: event.topic as EventCard['topic'] })),
  );
  protected readonly weeks = computed(() => weeksOf(this.planned()));
  protected readonly timeline = computed(() =>
    timelineOf(this.planned(), this.weeks(), this.voice()),
  );
  private readonly byId = computed(
    () =>
      new Map(
        this.planned().map((event) => [
          event.id,
          { event, when: whenText(event.sessions, this.voice()) },
        ]),
      ),
  );

  protected event(strip: string) {
    return this.byId().get(strip.split(':')[0] ?? '');
  }
}
