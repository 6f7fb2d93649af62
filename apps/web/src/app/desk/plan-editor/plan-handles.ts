import { Component, computed, input } from '@angular/core';
import type { Viewport } from '../../plan/plan-view/viewport';
import type { Thing } from './drawing';

/** What one pulls at: front, depth and turn of the thing that is chosen. */
@Component({
  selector: '[dabeiPlanHandles]',
  host: { '[attr.transform]': 'where()' },
  styles: `
    circle {
      fill: var(--sheet);
      stroke: var(--link);
      stroke-width: 3px;
      vector-effect: non-scaling-stroke;
    }
    [data-handle='front'] {
      cursor: ew-resize;
    }
    [data-handle='depth'] {
      cursor: ns-resize;
    }
    [data-handle='turn'] {
      cursor: grab;
    }
    path {
      stroke: var(--link);
      stroke-width: 2px;
      vector-effect: non-scaling-stroke;
    }
  `,
  template: `
    <svg:path [attr.d]="'M0 ' + -half().depth + 'V' + -(half().depth + 3 * radius())" />
    <svg:circle data-handle="front" [attr.cx]="half().width" cy="0" [attr.r]="radius()" />
    <svg:circle data-handle="depth" cx="0" [attr.cy]="half().depth" [attr.r]="radius()" />
    <svg:circle
      data-handle="turn"
      cx="0"
      [attr.cy]="-(half().depth + 3 * radius())"
      [attr.r]="radius()"
    />
  `,
})
export class PlanHandles {
  readonly thing = input.required<Thing>();
  readonly view = input.required<Viewport>();

  protected readonly where = computed(() => {
    const { xCm, yCm, turn } = this.thing();
    return `translate(${String(xCm)} ${String(yCm)}) rotate(${String(turn)})`;
  });
  protected readonly half = computed(() => ({
    width: this.thing().widthCm / 2,
    depth: this.thing().depthCm / 2,
  }));
  /** The same size on the screen, however near the plan is. */
  protected readonly radius = computed(() => this.view().widthCm / 150);
}
