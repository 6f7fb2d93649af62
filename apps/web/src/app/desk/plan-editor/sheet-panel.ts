import { Component, inject } from '@angular/core';
import type { PlanSheet } from '@dabei/domain';
import { TPipe } from '../../shared/t.pipe';
import { MetreField } from './metre-field';
import { PlanStore } from './plan-store';

/** How large the ground is; shown while nothing is chosen. */
@Component({
  selector: 'dabei-sheet-panel',
  imports: [MetreField, TPipe],
  styleUrl: './pairs.css',
  template: `
    <div class="stack-small">
      <h2>{{ 'plan-editor.sheet.title' | t }}</h2>
      <div class="pairs">
        <dabei-metre-field
          id="sheet-width"
          [label]="'plan-editor.width' | t"
          [cm]="store.shown().sheet.widthCm"
          [least]="100"
          (changed)="size({ widthCm: $event })"
        />
        <dabei-metre-field
          id="sheet-depth"
          [label]="'plan-editor.depth' | t"
          [cm]="store.shown().sheet.depthCm"
          [least]="100"
          (changed)="size({ depthCm: $event })"
        />
      </div>
      <ng-content />
    </div>
  `,
})
export class SheetPanel {
  protected readonly store = inject(PlanStore);

  protected size(size: Partial<PlanSheet>): void {
    this.store.step((drawing) => ({ ...drawing, sheet: { ...drawing.sheet, ...size } }));
  }
}
