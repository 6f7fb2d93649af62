import { computed, Injectable, signal } from '@angular/core';
import { route, deskRoutes, type MarketDay } from '@dabei/contracts';
import { keptAnswer } from '../../parts/kept-answer';
import { dayRowsOf } from './day-rows';
import { lookAgain } from './look-again';

/** The morning of one market, kept fresh; without network what was seen last stays. */
@Injectable()
export class DayStore {
  readonly slug = signal('');
  private readonly answer = keptAnswer<MarketDay>(() =>
    this.slug() === '' ? undefined : route(deskRoutes.deskMarketDay, { slug: this.slug() }),
  );
  private readonly now = signal(Date.now());

  readonly loading = this.answer.loading;
  readonly error = this.answer.error;
  readonly day = this.answer.value;
  readonly lostSince = this.answer.lostSince;
  /** Counted on from the last answer, so that the clock runs without network, too. */
  readonly minutesLeft = computed(() => {
    const [day, at] = [this.day(), this.answer.at()];
    if (day === undefined || at === undefined) return 0;
    const passed = Math.floor(Math.max(0, this.now() - at) / 60_000);
    return Math.max(0, day.minutesToRelease - passed);
  });
  readonly rows = computed(() => {
    const day = this.day();
    return day === undefined ? [] : dayRowsOf(day, this.minutesLeft());
  });

  constructor() {
    lookAgain(() => this.again());
  }

  again(): void {
    this.now.set(Date.now());
    this.answer.again();
  }
}
