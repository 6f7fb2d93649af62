import { httpResource } from '@angular/common/http';
import { Component, computed, input, output } from '@angular/core';
import { route, routes, type DayLook, type MarketDay, type PublicPlan } from '@dabei/contracts';
import type { ViewedLook, ViewedPlan } from '../../../plan/plan-view/viewed-plan';
import { PlanView } from '../../../plan/plan-view/plan-view';
import { TPipe } from '../../../shared/t.pipe';
import { AnswerState } from '../../parts/answer-state';

const looks: Record<DayLook, ViewedLook> = {
  expected: 'held',
  arrived: 'here',
  'on-the-spot': 'spot',
  held: 'taken',
  free: 'free',
};
const legend: readonly ViewedLook[] = ['here', 'held', 'free', 'spot', 'taken'];

/** The market as it stands this minute; a tap opens what the list opens. */
@Component({
  selector: 'dabei-day-plan',
  imports: [AnswerState, PlanView, TPipe],
  template: `
    <dabei-answer-state
      [loading]="drawing.isLoading() && !viewed()"
      [error]="drawing.error()"
      (again)="drawing.reload()"
    />
    @if (viewed(); as plan) {
      <dabei-plan-view
        [plan]="plan"
        [choosable]="legend"
        [looks]="legend"
        [chosen]="chosen()"
        [listed]="false"
        says="market-day.plan"
        [image]="'market-day.plan-image' | t: day().counts"
        (pressed)="opened.emit($event)"
      />
    }
  `,
})
export class DayPlan {
  readonly day = input.required<MarketDay>();
  /** The pitch whose sheet is open. */
  readonly open = input<string | null>(null);
  readonly opened = output<string>();
  private readonly slug = computed(() => this.day().market.slug);

  protected readonly legend = legend;
  protected readonly drawing = httpResource<PublicPlan>(() =>
    route(routes.publicPlan, { slug: this.slug() }),
  );
  protected readonly chosen = computed(() => {
    const open = this.open();
    return open === null ? [] : [open];
  });
  protected readonly viewed = computed((): ViewedPlan | null => {
    if (!this.drawing.hasValue()) return null;
    const now = new Map(this.day().pitches.map(({ id, look }) => [id, looks[look]]));
    const { areas, picture, pitches, sheet } = this.drawing.value();
    const places = pitches.map((pitch) => ({ ...pitch, look: now.get(pitch.id) ?? 'taken' }));
    return { areas, picture, sheet, places };
  });
}
