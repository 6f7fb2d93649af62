import { Component, computed, input } from '@angular/core';
import { TPipe } from '../../shared/t.pipe';
import { PlaceShape } from './place-shape';
import type { ViewedLook } from './viewed-plan';

/** What the colours and marks mean. */
@Component({
  selector: 'dabei-plan-legend',
  imports: [PlaceShape, TPipe],
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0.35rem 1.1rem;
    }
    li {
      display: flex;
      align-items: center;
      gap: 0.4rem;
    }
    svg {
      inline-size: 1.7rem;
      block-size: 1.7rem;
      flex: none;
    }
  `,
  template: `
    <ul class="plain-list small" [attr.aria-label]="'plan-view.legend' | t">
      @for (sample of samples(); track sample.look) {
        <li>
          <svg viewBox="-110 -110 220 220" aria-hidden="true">
            <g dabeiPlaceShape [place]="sample.place" [chosen]="sample.chosen" />
          </svg>
          {{ says() + '.' + sample.look | t }}
        </li>
      }
    </ul>
  `,
})
export class PlanLegend {
  readonly looks = input.required<readonly ViewedLook[]>();
  readonly choosing = input(false);
  /** Where the words of the looks stand. */
  readonly says = input('plan-view.looks');

  protected readonly samples = computed(() => [
    ...this.looks().map((look) => sample(look, false)),
    ...(this.choosing() ? [sample('free', true)] : []),
  ]);
}

const square = { number: '', street: '', xCm: 0, yCm: 0, widthCm: 200, depthCm: 200, turn: 0 };

const sample = (look: ViewedLook, chosen: boolean) => ({
  chosen,
  look: chosen ? 'chosen' : look,
  place: { ...square, id: look, look },
});
