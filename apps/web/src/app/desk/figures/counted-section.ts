import { Component, computed, inject, input } from '@angular/core';
import type { CountedTable } from '@dabei/contracts';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { TableExport } from '../parts/table-export';
import { BarChart } from './bar-chart';
import { codeText, countedFile, countText } from './figure-words';

/** One counted table with its bars. */
@Component({
  selector: 'dabei-counted-section',
  imports: [BarChart, TableExport, TPipe],
  styles: `
    .beside {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
      align-items: start;
    }
    @media (min-width: 60rem) {
      .beside {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      }
    }
    tfoot :is(th, td) {
      padding: 0.45rem 0.65rem;
      border-block-start: 2px solid var(--line);
      font-weight: 650;
      text-align: start;
    }
    tfoot td {
      text-align: end;
    }
    thead th.number {
      text-align: end;
    }
  `,
  template: `
    <section class="stack-small">
      <div class="desk-head">
        <h2 [id]="'figures-' + table().kind">{{ 'figures.table.' + table().kind | t }}</h2>
        <dabei-table-export [table]="file()" />
      </div>
      @if (empty()) {
        <p class="desk-empty">{{ 'figures.none.' + table().kind | t }}</p>
      } @else {
        <div class="beside">
          <div
            class="desk-scroll"
            tabindex="0"
            role="region"
            [attr.aria-labelledby]="'figures-' + table().kind"
          >
            <table>
              <thead>
                <tr>
                  <th scope="col">{{ 'figures.group' | t }}</th>
                  @if (several()) {
                    @for (code of table().columns; track code) {
                      <th scope="col" class="number">{{ say(code) }}</th>
                    }
                  }
                  <th scope="col" class="number">
                    {{ (several() ? 'figures.total' : 'figures.count') | t }}
                  </th>
                </tr>
              </thead>
              <tbody>
                @for (code of table().rows; track code; let row = $index) {
                  <tr>
                    <th scope="row">{{ say(code) }}</th>
                    @if (several()) {
                      @for (count of table().cells[row]; track $index) {
                        <td class="number">{{ text(count) }}</td>
                      }
                    }
                    <td class="number">{{ text(table().rowTotals[row] ?? null) }}</td>
                  </tr>
                }
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{{ 'figures.total' | t }}</th>
                  @if (several()) {
                    @for (count of table().columnTotals; track $index) {
                      <td>{{ text(count) }}</td>
                    }
                  }
                  <td>{{ text(table().total) }}</td>
                </tr>
              </tfoot>
            </table>
          </div>
          @if (bars().length > 0) {
            <dabei-bar-chart [bars]="bars()" />
          }
        </div>
      }
    </section>
  `,
})
export class CountedSection {
  readonly table = input.required<CountedTable>();
  private readonly words = inject(Words);

  protected readonly several = computed(() => this.table().columns.length > 1);
  protected readonly empty = computed(() => this.table().total === 0);
  protected readonly file = computed(() => countedFile(this.table(), this.words));
  /** Hidden numbers have no bar: a short one would show them. */
  protected readonly bars = computed(() =>
    this.table().rows.flatMap((code, row) => {
      const count = this.table().rowTotals[row] ?? null;
      return count === null ? [] : [{ label: this.say(code), count }];
    }),
  );
  protected readonly text = countText;

  protected say(code: string): string {
    return codeText(this.table().kind, code, this.words);
  }
}
