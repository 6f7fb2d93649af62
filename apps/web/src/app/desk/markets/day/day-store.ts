import { httpResource } from '@angular/common/http';
import { computed, Injectable, linkedSignal, signal } from '@angular/core';
import { route, deskRoutes, type MarketDay } from '@dabei/contracts';
import { isOffline } from '../../../shared/problem-text';
import { dayRowsOf } from './day-rows';
import { lookAgain } from './look-again';
import { onlyIfNew } from './only-if-new';

interface Seen {
  day: MarketDay;
  at: number;
}

/** The morning of one market, kept fresh; without network what was seen last stays. */
@Injectable()
export class DayStore {
  readonly slug = signal('');
  private readonly context = onlyIfNew();
  private readonly answer = httpResource<MarketDay>(() =>
    this.slug() === ''
      ? undefined
      : {
          url: route(deskRoutes.deskMarketDay, { slug: this.slug() }),
          context: this.context,
        },
  );
  private readonly seen = linkedSignal<MarketDay | undefined, Seen | undefined>({
    source: () => (this.answer.hasValue() ? this.answer.value() : undefined),
    computation: (day, before) => (day === undefined ? before?.value : { day, at: Date.now() }),
  });
  private readonly now = signal(Date.now());

  readonly loading = this.answer.isLoading;
  readonly error = this.answer.error;
  readonly day = computed(() => this.seen()?.day);
  /** When the network is gone: from when what is shown is. */
  readonly lostSince = computed(() => {
    const seen = this.seen();
    return seen !== undefined && isOffline(this.answer.error()) ? new Date(seen.at) : null;
  });
  /** Counted on from the last answer, so that the clock runs without network, too. */
  readonly minutesLeft = computed(() => {
    const seen = this.seen();
    if (seen === undefined) return 0;
    const passed = Math.floor(Math.max(0, this.now() - seen.at) / 60_000);
    return Math.max(0, seen.day.minutesToRelease - passed);
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
    this.answer.reload();
  }
}
