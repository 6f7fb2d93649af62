import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, model } from '@angular/core';
import { route, deskRoutes, type DeskPlan } from '@dabei/contracts';
import { PlanView } from '../../../plan/plan-view/plan-view';
import type { ViewedPlan } from '../../../plan/plan-view/viewed-plan';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';

/** Free pitches on the plan or in its list; those of the booking itself count as free. */
@Component({
  selector: 'dabei-pitch-picker',
  imports: [AnswerState, PlanView, TPipe],
  template: `
    <dabei-answer-state
      [loading]="resource.isLoading() && !plan()"
      [error]="resource.error()"
      (again)="resource.reload()"
    />
    @if (plan(); as it) {
      <dabei-plan-view
        [plan]="it"
        [choosable]="['free', 'mine']"
        [most]="10"
        [looks]="hasOwn() ? ['free', 'held', 'taken', 'mine'] : ['free', 'held', 'taken']"
        [(chosen)]="chosen"
      />
      <p class="small" role="status">
        {{ 'plan.desk.pick.chosen' | t: { count: chosen().length, numbers: numbers() } }}
      </p>
    }
  `,
})
export class PitchPicker {
  readonly slug = input.required<string>();
  /** The booking pitches are looked for. */
  readonly booking = input<string>();
  readonly chosen = model.required<readonly string[]>();

  private readonly words = inject(Words);
  protected readonly resource = httpResource<DeskPlan>(() =>
    route(deskRoutes.deskPlan, { slug: this.slug() }),
  );
  protected readonly plan = computed((): ViewedPlan | null => {
    if (!this.resource.hasValue()) return null;
    const { sheet, picture, pitches, areas, standing } = this.resource.value();
    const stands = new Map(standing.map((one) => [one.pitchId, one]));
    return {
      sheet,
      picture,
      areas,
      places: pitches.map((pitch) => {
        const one = stands.get(pitch.id);
        const own = one !== undefined && one.bookingId === this.booking();
        return {
          ...pitch,
          look: own ? ('mine' as const) : (one?.look ?? ('free' as const)),
          words: `${this.words.t(`plan.desk.pitchKind.${pitch.kind}`)}, ${this.words.t(`plan.desk.zone.${pitch.zone}`)}`,
        };
      }),
    };
  });
  protected readonly hasOwn = computed(
    () => this.plan()?.places.some(({ look }) => look === 'mine') ?? false,
  );
  protected readonly numbers = computed(() =>
    this.chosen()
      .map((id) => this.plan()?.places.find((place) => place.id === id)?.number ?? '')
      .join(', '),
  );
}
