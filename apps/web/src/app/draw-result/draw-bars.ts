import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { DrawTable } from '@dabei/contracts';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { barParts } from './bar-parts';
import { cellName } from './cell-name';

/** Who got what: a table, and beside its numbers the shares of each row as a bar; on a phone below it. */
@Component({
  selector: 'dabei-draw-bars',
  imports: [TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './draw-bars.css',
  template: `
    <section class="sheet stack-small" [attr.aria-labelledby]="'by-' + table().kind">
      <h2 [id]="'by-' + table().kind">{{ 'draw.table.' + table().kind | t }}</h2>
      <div class="scroll" role="region" tabindex="0" [attr.aria-labelledby]="'by-' + table().kind">
        <table [attr.aria-labelledby]="'by-' + table().kind">
          <thead>
            <tr>
              <th scope="col">{{ 'draw.table.head-' + table().kind | t }}</th>
              @for (column of columns(); track $index) {
                <th scope="col" class="number">
                  <span class="swatch" [attr.data-part]="$index" aria-hidden="true"></span>
                  {{ column }}
                </th>
              }
              <td class="chart" aria-hidden="true"></td>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track $index) {
              <tr>
                <th scope="row">{{ row.name }}</th>
                @for (cell of row.cells; track $index) {
                  <td class="number">{{ cell ?? ('draw.table.few' | t) }}</td>
                }
                <td class="chart" aria-hidden="true">
                  @if (row.shown) {
                    <span class="bar">
                      @for (part of row.parts; track $index) {
                        <span
                          [attr.data-part]="part.colour"
                          [style.inline-size.%]="part.share"
                        ></span>
                      }
                    </span>
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
      <div class="below" aria-hidden="true">
        @for (row of rows(); track $index) {
          @if (row.shown) {
            <span>{{ row.name }}</span>
            <span class="bar">
              @for (part of row.parts; track $index) {
                <span [attr.data-part]="part.colour" [style.inline-size.%]="part.share"></span>
              }
            </span>
          }
        }
      </div>
      <p class="small soft">{{ 'draw.table.rounded' | t }}</p>
    </section>
  `,
})
export class DrawBars {
  readonly table = input.required<DrawTable>();
  private readonly words = inject(Words);

  protected readonly columns = computed(() =>
    this.table().columns.map((column) => cellName('column', column, this.words)),
  );
  protected readonly rows = computed(() => {
    const { rows, cells, kind } = this.table();
    return rows.map((row, index) => {
      const counts = cells[index] ?? [];
      return {
        name: cellName(kind, row, this.words),
        cells: counts,
        shown: counts.some((count) => count !== null),
        parts: barParts(counts),
      };
    });
  });
}
