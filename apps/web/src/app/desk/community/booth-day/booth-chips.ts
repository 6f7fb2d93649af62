import { Component, computed, inject, input, output } from '@angular/core';
import type { BoothDayRow } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { boothShows, shownCount, type BoothShow } from './booth-day-view';

/** How many are missing, there, gone: each a button that shows only those. */
@Component({
  selector: 'dabei-booth-chips',
  imports: [TPipe],
  styles: `
    .row {
      gap: 0.4rem;
    }
    .button {
      padding-inline: 0.9em;
    }
    strong {
      font-size: 1.15em;
      font-variant-numeric: tabular-nums;
    }
  `,
  template: `
    <div class="row no-print" role="group" [attr.aria-label]="'booth-day.chips' | t">
      @for (one of chips(); track one.show) {
        <button
          type="button"
          class="button"
          [attr.aria-pressed]="one.show === show()"
          (click)="chosen.emit(one.show)"
        >
          <strong>{{ one.count }}</strong> {{ one.text }}
        </button>
      }
    </div>
  `,
})
export class BoothChips {
  readonly rows = input.required<readonly BoothDayRow[]>();
  readonly show = input.required<BoothShow>();
  readonly chosen = output<BoothShow>();
  private readonly words = inject(Words);

  protected readonly chips = computed(() =>
    boothShows
      .map((show) => ({ show, count: shownCount(this.rows(), show) }))
      .filter(({ show, count }) => count > 0 || show === 'all' || show === this.show())
      .map((one) => ({
        ...one,
        text: this.words.t(`booth-day.show.${one.show}`, { count: one.count }),
      })),
  );
}
