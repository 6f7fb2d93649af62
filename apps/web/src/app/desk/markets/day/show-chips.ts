import { Component, computed, inject, input, output } from '@angular/core';
import type { MarketDay } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { dayShows, type DayShow } from './day-rows';

/** How many are there, missing, free: each a button that shows only those. */
@Component({
  selector: 'dabei-show-chips',
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
    <div class="row" role="group" [attr.aria-label]="'market-day.chips' | t">
      @for (one of chips(); track one.show) {
        <button
          type="button"
          class="button"
          [attr.aria-pressed]="one.show === show()"
          (click)="chosen.emit(one.show === 'all' ? null : one.show)"
        >
          <strong>{{ one.count }}</strong> {{ one.text }}
        </button>
      }
    </div>
  `,
})
export class ShowChips {
  readonly counts = input.required<MarketDay['counts']>();
  readonly show = input.required<DayShow>();
  readonly chosen = output<string | null>();
  private readonly words = inject(Words);

  protected readonly chips = computed(() => {
    const { arrived, free, missing, onTheSpot, pitches, released } = this.counts();
    const counts: Record<DayShow, number> = {
      all: pitches,
      expected: missing,
      arrived,
      free,
      'on-the-spot': onTheSpot,
      released,
    };
    return dayShows
      .filter((show) => show !== 'released' || released > 0 || this.show() === 'released')
      .map((show) => ({
        show,
        count: counts[show],
        text: this.words.t(`market-day.show.${show}`, { count: counts[show] }),
      }));
  });
}
