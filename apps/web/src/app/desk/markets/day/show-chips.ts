import { Component, computed, inject, input, output } from '@angular/core';
import type { MarketDay } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { CountChips } from '../../parts/count-chips';
import { dayShows, type DayShow } from './day-rows';

/** How many are there, missing, free: each a button that shows only those. */
@Component({
  selector: 'dabei-show-chips',
  imports: [CountChips, TPipe],
  template: `
    <dabei-count-chips
      [label]="'market-day.chips' | t"
      [chips]="chips()"
      [show]="show()"
      (chosen)="chosen.emit($event === 'all' ? null : $event)"
    />
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
