import { Component, computed, input } from '@angular/core';
import type { PlanArea } from '@dabei/domain';
import { stripes } from './place-marks';
import { fittingSize, upright } from './upright';

/** A lane, blocked ground, or words on the plan. */
@Component({
  selector: '[dabeiAreaShape]',
  host: {
    '[attr.data-area]': 'area().id',
    '[attr.data-kind]': 'area().kind',
    '[class.chosen]': 'chosen()',
    '[class.clashing]': 'clashing()',
    '[attr.transform]': 'where()',
  },
  styleUrl: './area-shape.css',
  template: `
    <svg:rect
      class="ground"
      [attr.x]="-area().widthCm / 2"
      [attr.y]="-area().depthCm / 2"
      [attr.width]="area().widthCm"
      [attr.height]="area().depthCm"
    />
    @if (area().kind === 'blocked') {
      <svg:path class="pattern" [attr.d]="lines()" />
    }
    @if (area().words) {
      <svg:text [attr.font-size]="size()" [attr.transform]="inside()">{{ area().words }}</svg:text>
    }
  `,
})
export class AreaShape {
  readonly area = input.required<PlanArea>();
  readonly chosen = input(false);
  readonly clashing = input(false);

  protected readonly where = computed(() => {
    const { xCm, yCm, turn } = this.area();
    return `translate(${String(xCm)} ${String(yCm)}) rotate(${String(turn)})`;
  });
  /** A lane that is deeper than wide is lettered along its length. */
  private readonly standing = computed(() => this.area().depthCm > this.area().widthCm);
  protected readonly inside = computed(() => {
    const own = this.standing() ? 270 : 0;
    return `rotate(${String(own + upright((this.area().turn + own) % 360))})`;
  });
  protected readonly size = computed(() => {
    const { words, widthCm, depthCm } = this.area();
    const [along, across] = this.standing() ? [depthCm, widthCm] : [widthCm, depthCm];
    return Math.min(400, fittingSize(words, along, across, 0.6));
  });
  protected readonly lines = computed(() => {
    const { widthCm, depthCm } = this.area();
    return stripes(widthCm, depthCm, Math.max(60, Math.max(widthCm, depthCm) / 40));
  });
}
