import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BoothRow } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { SortButton } from '../../parts/sort-button';
import type { SortOrder } from '../../parts/sorting';
import { boothColumns, type BoothColumn } from './booth-list-view';
import { BoothStateBadge } from './booth-state-badge';

/** Applications side by side: who, what they need, where they stand. */
@Component({
  selector: 'dabei-booth-table',
  imports: [BoothStateBadge, RouterLink, SortButton, TPipe],
  styles: `
    .who {
      min-inline-size: 12rem;
      overflow-wrap: anywhere;
    }
  `,
  template: `
    <div
      class="desk-scroll cards-when-narrow"
      tabindex="0"
      role="region"
      [attr.aria-label]="'booths-desk.title' | t"
    >
      <table>
        <thead>
          <tr>
            @for (column of columns; track column) {
              <th
                scope="col"
                [attr.aria-sort]="
                  column === sort().by ? (sort().order === 'up' ? 'ascending' : 'descending') : null
                "
              >
                <dabei-sort-button
                  [order]="column === sort().by ? sort().order : null"
                  (pressed)="sorted.emit(column)"
                  >{{ 'booths-desk.column.' + column | t }}</dabei-sort-button
                >
              </th>
            }
            <th scope="col">{{ 'booths-desk.column.state' | t }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.id) {
            <tr>
              <th scope="row" class="who">
                <a [routerLink]="['/desk/aktionstage', slug(), 'staende', row.id]"
                  ><bdi>{{ row.association }}</bdi></a
                >
                @if (row.title) {
                  <span class="under"
                    ><bdi>{{ row.title }}</bdi></span
                  >
                }
              </th>
              <td>{{ 'booths.kind.' + row.kind | t }}</td>
              <td [attr.data-label]="'booths-desk.column.ground' | t">
                {{ 'booths-desk.metres' | t: { count: row.squareMetres } }}
              </td>
              <td [attr.data-label]="'booths-desk.column.power' | t">
                @if (row.watts > 0) {
                  {{ 'booths-desk.watts' | t: { watts: row.watts } }}
                } @else {
                  {{ 'booths-desk.no-power' | t }}
                }
                @if (row.connection; as name) {
                  <span class="under">{{ name }}</span>
                }
                @if (row.water) {
                  <span class="under">{{ 'booths-desk.water' | t }}</span>
                }
              </td>
              <td [attr.data-label]="'booths-desk.column.place' | t">{{ row.place ?? '–' }}</td>
              <td><dabei-booth-state-badge [row]="row" /></td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class BoothTable {
  readonly slug = input.required<string>();
  readonly rows = input.required<readonly BoothRow[]>();
  readonly sort = input.required<{ by: BoothColumn; order: SortOrder }>();
  readonly sorted = output<BoothColumn>();

  protected readonly columns = boothColumns;
}
