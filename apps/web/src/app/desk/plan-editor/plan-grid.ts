import { Component, computed, input } from '@angular/core';
import type { PlanSheet } from '@dabei/domain';
import type { Viewport } from '../../plan/plan-view/viewport';

const steps = [100, 500, 1000, 5000] as const;
const MOST_LINES = 25;

/** Lines every metre, every five or ten where that would be too many, and a bar that says how far apart they are. */
@Component({
  selector: '[dabeiPlanGrid]',
  styles: `
    path {
      fill: none;
      stroke: rgb(22 40 76 / 0.1);
      stroke-width: 1px;
      vector-effect: non-scaling-stroke;
      pointer-events: none;
    }
    .bar {
      stroke: var(--ink);
      stroke-width: 3px;
    }
    text {
      fill: var(--ink);
      font-family: var(--body-font);
      font-weight: 650;
      paint-order: stroke;
      stroke: var(--sheet);
      stroke-width: 3px;
      vector-effect: non-scaling-stroke;
      pointer-events: none;
    }
  `,
  template: `
    <svg:path [attr.d]="lines()" />
    <svg:path class="bar" [attr.d]="bar().path" />
    <svg:text [attr.x]="bar().xCm" [attr.y]="bar().yCm" [attr.font-size]="bar().size">
      {{ bar().words }}
    </svg:text>
  `,
})
export class PlanGrid {
  readonly view = input.required<Viewport>();
  readonly sheet = input.required<PlanSheet>();

  private readonly step = computed(() => {
    const seen = this.view().widthCm;
    return steps.find((step) => seen / step <= MOST_LINES) ?? 10_000;
  });
  protected readonly lines = computed(() => {
    const { widthCm, depthCm } = this.sheet();
    const step = this.step();
    const upright = Array.from(
      { length: Math.floor(widthCm / step) },
      (_, at) => `M${String((at + 1) * step)} 0V${String(depthCm)}`,
    );
    const across = Array.from(
      { length: Math.floor(depthCm / step) },
      (_, at) => `M0 ${String((at + 1) * step)}H${String(widthCm)}`,
    );
    return [...upright, ...across].join('');
  });
  protected readonly bar = computed(() => {
    const { xCm, yCm, widthCm, depthCm } = this.view();
    const length = this.step();
    const [left, bottom] = [xCm + widthCm * 0.02, yCm + depthCm - widthCm * 0.02];
    return {
      path: `M${String(left)} ${String(bottom)}h${String(length)}`,
      xCm: left,
      yCm: bottom - widthCm * 0.012,
      size: widthCm * 0.022,
      words: `${String(length / 100)} m`,
    };
  });
}
