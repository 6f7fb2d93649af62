import { Component, input } from '@angular/core';
import { AreaShape } from './area-shape';
import { PlaceShape } from './place-shape';
import type { ViewedPlan } from './viewed-plan';

const none: ReadonlySet<string> = new Set();

/** The sheet with everything on it; who shows it decides what can be seen and pressed. */
@Component({
  selector: '[dabeiPlanDrawing]',
  imports: [AreaShape, PlaceShape],
  styles: `
    .sheet {
      fill: var(--sheet);
      stroke: var(--line-strong);
      stroke-width: 1px;
      vector-effect: non-scaling-stroke;
    }
  `,
  template: `
    <svg:rect
      class="sheet"
      [attr.width]="plan().sheet.widthCm"
      [attr.height]="plan().sheet.depthCm"
    />
    @if (plan().picture; as picture) {
      <svg:image
        [attr.href]="picture.url"
        [attr.width]="picture.widthCm"
        [attr.height]="picture.depthCm"
        preserveAspectRatio="none"
      />
    }
    @for (area of plan().areas; track area.id) {
      <svg:g
        dabeiAreaShape
        [area]="area"
        [chosen]="chosen().has(area.id)"
        [clashing]="clashing().has(area.id)"
      />
    }
    @for (place of plan().places; track place.id) {
      <svg:g
        dabeiPlaceShape
        [place]="place"
        [chosen]="chosen().has(place.id)"
        [clashing]="clashing().has(place.id)"
        [outlined]="outlined()"
      />
    }
  `,
})
export class PlanDrawing {
  readonly plan = input.required<ViewedPlan>();
  readonly chosen = input(none);
  readonly clashing = input(none);
  /** At the desk the chosen keep how they look: only their edge says that they are chosen. */
  readonly outlined = input(false);
}
