import { Component, computed, inject, input, output } from '@angular/core';
import type { BoothDayRow } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { BoothDayActs } from './booth-day-acts';
import { lineOf, lookOf, markOf } from './booth-day-view';

/** Who stands where, by number; one press says that a booth is there, another opens everything else. */
@Component({
  selector: 'dabei-booth-day-list',
  imports: [Icon, TPipe],
  styleUrl: '../../markets/day/day-list.css',
  template: `
    <ul class="plain-list">
      @for (line of lines(); track line.row.id) {
        <li [attr.data-look]="line.look">
          <button type="button" class="open" (click)="opened.emit(line.row.id)">
            <span class="mark">
              <dabei-icon [name]="line.mark" [size]="20" />
              <span class="visually-hidden">{{ 'booth-day.place' | t }} </span>
              <span class="number">{{ line.row.number ?? '–' }}</span>
            </span>
            <span class="who">
              <bdi class="strong">{{ line.row.association }}</bdi>
              <span class="small">{{ line.words }}</span>
            </span>
          </button>
          @if (isOn() && line.row.state === 'placed') {
            <button
              type="button"
              class="button button-primary"
              [disabled]="acts.pending().has(line.row.id)"
              [attr.aria-label]="'booth-day.do.arrive-on' | t: line.names"
              (click)="acts.move(line.row, 'arrive')"
            >
              {{ 'booth-day.do.arrive' | t }}
            </button>
          }
        </li>
      }
    </ul>
    @if (rows().length === 0) {
      <p class="desk-empty">{{ (none() ? 'booth-day.empty' : 'booth-day.none') | t }}</p>
    }
  `,
})
export class BoothDayList {
  readonly rows = input.required<readonly BoothDayRow[]>();
  /** Before and after the day one only looks. */
  readonly isOn = input.required<boolean>();
  /** There is no booth at all, whatever is searched for. */
  readonly none = input.required<boolean>();
  readonly opened = output<string>();
  protected readonly acts = inject(BoothDayActs);
  private readonly words = inject(Words);

  protected readonly lines = computed(() =>
    this.rows().map((row) => ({
      row,
      look: lookOf(row),
      mark: markOf(row),
      words: lineOf(row, this.words.voice()),
      names: { association: row.association, number: row.number ?? '' },
    })),
  );
}
