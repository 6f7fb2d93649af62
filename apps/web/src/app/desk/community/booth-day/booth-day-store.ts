import { computed, Injectable, signal } from '@angular/core';
import { deskRoutes, route, type BoothDay } from '@dabei/contracts';
import { lookAgain } from '../../markets/day/look-again';
import { keptAnswer } from '../../parts/kept-answer';

/** The booths of one day, kept fresh; without network what was seen last stays. */
@Injectable()
export class BoothDayStore {
  readonly slug = signal('');
  private readonly answer = keptAnswer<BoothDay>(() =>
    this.slug() === '' ? undefined : route(deskRoutes.deskBoothDay, { slug: this.slug() }),
  );

  readonly loading = this.answer.loading;
  readonly error = this.answer.error;
  readonly lostSince = this.answer.lostSince;
  readonly day = computed(() => this.answer.value()?.day);
  readonly booths = computed(() => this.answer.value()?.booths ?? []);

  constructor() {
    lookAgain(() => this.again());
  }

  again(): void {
    this.answer.again();
  }
}
