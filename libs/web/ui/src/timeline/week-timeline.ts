import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  contentChild,
  input,
  type TemplateRef,
} from '@angular/core';
import type { Topic } from '../motif/topic-shapes';

export interface TimelineItem {
  id: string;
  /** 1 = Monday … 7 = Sunday, both included. */
  fromDay: number;
  toDay: number;
  topic: Topic;
}
export interface TimelineWeek {
  key: string;
  label: string;
  days: readonly { label: string; date: string }[];
  items: readonly TimelineItem[];
}

/** Weeks as sheets, days as columns, events as strips of paper lying across their days. */
@Component({
  selector: 'dabei-week-timeline',
  imports: [NgTemplateOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './week-timeline.css',
  template: `
    @for (week of weeks(); track week.key) {
      <section [attr.aria-labelledby]="'week-' + week.key">
        <h3 [id]="'week-' + week.key">{{ week.label }}</h3>
        <div class="grid">
          @for (day of week.days; track day.date; let column = $index) {
            <span class="day" aria-hidden="true" [style.grid-column]="column + 1">{{
              day.label
            }}</span>
          }
          <ul>
            @for (item of week.items; track item.id) {
              <li
                [style.--from]="item.fromDay"
                [style.--to]="item.toDay + 1"
                [style.--strip]="'var(--' + item.topic + ')'"
              >
                <ng-container
                  [ngTemplateOutlet]="strip()"
                  [ngTemplateOutletContext]="{ $implicit: item }"
                />
              </li>
            }
          </ul>
        </div>
      </section>
    }
  `,
})
export class WeekTimeline {
  readonly weeks = input.required<readonly TimelineWeek[]>();
  protected readonly strip =
    contentChild.required<TemplateRef<{ $implicit: TimelineItem }>>('strip');
}
