import { Component, computed, inject, input, output } from '@angular/core';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { DayActs } from './day-acts';
import { streetsOf, type DayRow } from './day-rows';
import { lineOf, markOf } from './row-words';

/** Who is expected where, in the order of the plan; one press says that somebody is there. */
@Component({
  selector: 'dabei-day-list',
  imports: [Icon, TPipe],
  styleUrl: './day-list.css',
  template: `
    @for (street of streets(); track street.name) {
      <section class="stack-small">
        <h2>{{ street.name }}</h2>
        <ul class="plain-list">
          @for (line of street.lines; track line.row.key) {
            <li [attr.data-look]="line.row.late ? 'late' : line.row.look">
              <button type="button" class="open" (click)="opened.emit(line.row)">
                <span class="mark">
                  <dabei-icon [name]="line.mark" [size]="20" />
                  <span class="visually-hidden">{{ 'market-day.pitch' | t }} </span>
                  <span class="number">{{ line.numbers }}</span>
                </span>
                <span class="who">
                  <bdi class="strong">{{ line.name }}</bdi>
                  <span class="small">{{ line.words }}</span>
                </span>
              </button>
              @switch (isDay() ? line.row.look : null) {
                @case ('expected') {
                  <button
                    type="button"
                    class="button button-primary"
                    [disabled]="acts.pending().has(line.row.key)"
                    [attr.aria-label]="'market-day.arrived-on' | t: { numbers: line.numbers }"
                    (click)="arrived(line.row)"
                  >
                    {{ 'market-day.arrived' | t }}
                  </button>
                }
                @case ('free') {
                  <button
                    type="button"
                    class="button"
                    [attr.aria-label]="'market-day.give-on' | t: { numbers: line.numbers }"
                    (click)="given.emit(line.row)"
                  >
                    {{ 'market-day.give' | t }}
                  </button>
                }
              }
            </li>
          }
        </ul>
      </section>
    } @empty {
      <p class="desk-empty">{{ 'market-day.none' | t }}</p>
    }
  `,
})
export class DayList {
  readonly rows = input.required<readonly DayRow[]>();
  /** Before and after the day one only looks. */
  readonly isDay = input(true);
  readonly opened = output<DayRow>();
  readonly given = output<DayRow>();
  protected readonly acts = inject(DayActs);
  private readonly words = inject(Words);

  protected readonly streets = computed(() =>
    streetsOf(this.rows()).map(({ street, rows }) => ({
      name: this.nameOf(street, rows),
      lines: rows.map((row) => ({
        row,
        mark: markOf(row),
        numbers: row.numbers.join(', '),
        name: row.booking === null ? '' : (row.booking.name ?? this.words.t('market-day.nameless')),
        words: lineOf(row, this.words.voice()),
      })),
    })),
  );

  protected arrived({ booking }: DayRow): void {
    if (booking !== null) void this.acts.arrive(booking);
  }

  private nameOf(street: string, [first]: readonly DayRow[]): string {
    if (first?.look === 'released') return this.words.t('market-day.released');
    return street === '' ? this.words.t('market-day.no-street') : street;
  }
}
