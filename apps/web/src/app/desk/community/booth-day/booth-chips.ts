import { Component, computed, inject, input, output } from '@angular/core';
import type { BoothDayRow } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { CountChips } from '../../parts/count-chips';
import { boothShows, shownCount, type BoothShow } from './booth-day-view';

/** How many are missing, there, gone: each a button that shows only those. */
@Component({
  selector: 'dabei-booth-chips',
  imports: [CountChips, TPipe],
  template: `
    <dabei-count-chips
      class="no-print"
      [label]="'booth-day.chips' | t"
      [chips]="chips()"
      [show]="show()"
      (chosen)="chosen.emit($event)"
    />
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
