import { Component, computed, inject, input, output } from '@angular/core';
import type { SeasonPreview } from '@dabei/contracts';
import { whenText } from '@dabei/words';
import { StatusBadge } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';

/** Every event of the old season with its old and its new time, and whether it comes along. */
@Component({
  selector: 'dabei-season-table',
  imports: [StatusBadge, TPipe],
  template: `
    <div class="desk-scroll cards-when-narrow">
      <table>
        <caption class="visually-hidden">
          {{
            'planning.season.caption' | t
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ 'planning.season.take' | t }}</th>
            <th scope="col">{{ 'planning.season.event' | t }}</th>
            <th scope="col">{{ 'planning.season.before' | t }}</th>
            <th scope="col">{{ 'planning.season.after' | t }}</th>
            <th scope="col">{{ 'planning.season.note' | t }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.id) {
            <tr [class.quiet-row]="without().has(row.id)">
              <td [attr.data-label]="'planning.season.take' | t">
                <input
                  #box
                  type="checkbox"
                  [checked]="!without().has(row.id)"
                  [attr.aria-label]="'planning.season.takeOf' | t: { title: row.title }"
                  (change)="taken.emit({ id: row.id, wanted: box.checked })"
                />
              </td>
              <th scope="row">
                {{ row.title }}
                <span class="under">{{ row.organiser }} · {{ row.place }}</span>
              </th>
              <td [attr.data-label]="'planning.season.before' | t">{{ row.was }}</td>
              <td [attr.data-label]="'planning.season.after' | t">{{ row.will }}</td>
              <td>
                @if (row.outside) {
                  <dabei-status-badge tone="waiting">{{
                    'planning.season.isOutside' | t
                  }}</dabei-status-badge>
                }
                @if (row.status === 'cancelled') {
                  <dabei-status-badge tone="cancelled">{{
                    'planning.season.wasCancelled' | t
                  }}</dabei-status-badge>
                }
                @if (row.status === 'draft') {
                  <dabei-status-badge tone="quiet">{{
                    'planning.season.wasDraft' | t
                  }}</dabei-status-badge>
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class SeasonTable {
  readonly events = input.required<SeasonPreview['events']>();
  readonly without = input.required<ReadonlySet<string>>();
  readonly taken = output<{ id: string; wanted: boolean }>();
  private readonly voice = inject(Words).voice;

  protected readonly rows = computed(() =>
    this.events().map((event) => ({
      ...event,
      was: whenText(event.before, this.voice()),
      will: whenText(event.after, this.voice()),
    })),
  );
}
