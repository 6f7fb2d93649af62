import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { route, deskRoutes, type DrawRunTables } from '@dabei/contracts';
import { DrawBars } from '../../../draw-result/draw-bars';
import { TPipe } from '../../../shared/t.pipe';
import { AnswerState } from '../../parts/answer-state';

/** By age, way and district, as everybody will read it; the ranks one by one stand with the numbers. */
@Component({
  selector: 'dabei-run-charts',
  imports: [AnswerState, DrawBars, TPipe],
  template: `
    <details class="sheet">
      <summary>{{ 'draw.run.charts' | t }}</summary>
      <div class="stack">
        <dabei-answer-state
          [loading]="resource.isLoading()"
          [error]="resource.error()"
          (again)="resource.reload()"
        />
        @for (table of tables(); track table.kind) {
          <dabei-draw-bars [table]="table" />
        }
      </div>
    </details>
  `,
  styles: `
    summary {
      min-block-size: 2.75rem;
      cursor: pointer;
      font-weight: 650;
    }
  `,
})
export class RunCharts {
  readonly runId = input.required<string>();
  protected readonly resource = httpResource<DrawRunTables>(() =>
    route(deskRoutes.deskDrawRunTables, { runId: this.runId() }),
  );
  protected readonly tables = computed(() =>
    this.resource.hasValue()
      ? this.resource.value().tables.filter(({ kind }) => kind !== 'rank')
      : [],
  );
}
