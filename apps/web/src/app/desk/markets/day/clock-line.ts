import { Component, computed, inject, output } from '@angular/core';
import { Icon } from '@dabei/web/ui';
import { clockText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { DayStore } from './day-store';

/** How long the office still waits for somebody, and from then on the button that ends it. */
@Component({
  selector: 'dabei-clock-line',
  imports: [Icon, TPipe],
  styles: `
    .notice {
      align-items: center;
      flex-wrap: wrap;
    }
    p {
      flex: 1 1 16rem;
      font-size: var(--step-1);
      font-weight: 650;
    }
  `,
  template: `
    <div class="notice" [class.notice-waiting]="left() <= 15">
      <dabei-icon name="clock" />
      <p>{{ text() }}</p>
      @if (missing() > 0 && left() === 0) {
        <button type="button" class="button" (click)="release.emit()">
          {{ 'market-day.release.all' | t: { count: missing() } }}
        </button>
      }
    </div>
  `,
})
export class ClockLine {
  readonly release = output();
  private readonly store = inject(DayStore);
  private readonly words = inject(Words);

  protected readonly left = this.store.minutesLeft;
  protected readonly missing = computed(() => this.store.day()?.counts.missing ?? 0);
  protected readonly text = computed(() => {
    const time = clockText(this.store.day()?.market.releaseAt ?? '00:00', this.words.voice());
    const left = this.left();
    if (left === 0) return this.words.t('market-day.clock.over', { time });
    return left > 120
      ? this.words.t('market-day.clock.later', { time })
      : this.words.t('market-day.clock.left', { left, time });
  });
}
