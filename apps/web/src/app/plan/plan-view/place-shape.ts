import { Component, computed, input } from '@angular/core';
import { iconPaths } from '@dabei/web/ui';
import { crossed, lookIcons, stripes } from './place-marks';
import { fittingSize, upright } from './upright';
import type { ViewedPlace } from './viewed-plan';

/** One numbered place: colour, pattern and mark say how it looks, the number who is meant. */
@Component({
  selector: '[dabeiPlaceShape]',
  host: {
    '[attr.data-place]': 'place().id',
    '[attr.data-look]': 'place().look',
    '[class.chosen]': 'chosen() && !outlined()',
    '[class.outlined]': 'chosen() && outlined()',
    '[class.clashing]': 'clashing()',
    '[attr.transform]': 'where()',
  },
  styleUrl: './place-shape.css',
  template: `
    <svg:rect
      class="ground"
      [attr.x]="-place().widthCm / 2"
      [attr.y]="-place().depthCm / 2"
      [attr.width]="place().widthCm"
      [attr.height]="place().depthCm"
      [attr.rx]="corner()"
    />
    @if (pattern(); as lines) {
      <svg:path class="pattern" [attr.d]="lines" />
    }
    <svg:g [attr.transform]="inside()">
      @if (mark(); as drawing) {
        <svg:path class="mark" [attr.d]="drawing.path" [attr.transform]="drawing.where" />
      }
      <svg:text [attr.y]="numberAt()" [attr.font-size]="size()">{{ place().number }}</svg:text>
    </svg:g>
  `,
})
export class PlaceShape {
  readonly place = input.required<ViewedPlace>();
  readonly chosen = input(false);
  readonly clashing = input(false);
  /** Chosen without another colour: it is worked on, not taken. */
  readonly outlined = input(false);

  protected readonly where = computed(() => {
    const { xCm, yCm, turn } = this.place();
    return `translate(${String(xCm)} ${String(yCm)}) rotate(${String(turn)})`;
  });
  protected readonly inside = computed(() => `rotate(${String(upright(this.place().turn))})`);
  protected readonly corner = computed(
    () => Math.min(this.place().widthCm, this.place().depthCm) * 0.08,
  );
  private readonly icon = computed(() =>
    this.chosen() && !this.outlined() ? 'check' : lookIcons[this.place().look],
  );
  protected readonly size = computed(() => {
    const { number, widthCm, depthCm } = this.place();
    return fittingSize(number, widthCm * 0.85, depthCm, this.icon() === null ? 0.5 : 0.38);
  });
  protected readonly numberAt = computed(() =>
    this.icon() === null ? 0 : this.place().depthCm * 0.2,
  );
  protected readonly pattern = computed(() => {
    const { look, widthCm, depthCm } = this.place();
    if (look === 'held') return stripes(widthCm, depthCm, Math.min(widthCm, depthCm) / 4);
    return look === 'taken' ? crossed(widthCm, depthCm) : '';
  });
  protected readonly mark = computed(() => {
    const icon = this.icon();
    if (icon === null) return null;
    const { widthCm, depthCm } = this.place();
    const scale = Math.min(widthCm * 0.5, depthCm * 0.36) / 24;
    const [left, up] = [-12 * scale, -depthCm * 0.22 - 12 * scale];
    return {
      path: iconPaths[icon],
      where: `translate(${String(left)} ${String(up)}) scale(${String(scale)})`,
    };
  });
}
