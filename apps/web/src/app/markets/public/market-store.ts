import { httpResource } from '@angular/common/http';
import { computed, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { route, routes, type PublicMarket, type PublicPlan } from '@dabei/contracts';
import { hasPitches } from '@dabei/domain';

/** Somebody who chooses shall see what others took; nobody reads this faster. */
const lookEvery = 20_000;

/** A market and its plan as everybody sees them, kept fresh while somebody looks. */
@Injectable({ providedIn: 'root' })
export class MarketStore {
  private readonly document = inject(DOCUMENT);
  private readonly asked = signal<() => string>(() => '');
  private readonly slug = computed(() => this.asked()());
  private readonly marketAnswer = httpResource<PublicMarket>(() =>
    this.slug() === '' ? undefined : route(routes.publicMarket, { slug: this.slug() }),
  );
  private readonly planAnswer = httpResource<PublicPlan>(() => {
    const market = this.market();
    return market === undefined || !hasPitches(market.kind)
      ? undefined
      : route(routes.publicPlan, { slug: market.slug });
  });
  private timer: ReturnType<typeof setInterval> | undefined;

  readonly market = computed(() => {
    const market = this.marketAnswer.hasValue() ? this.marketAnswer.value() : undefined;
    return market?.slug === this.slug() ? market : undefined;
  });
  readonly plan = computed(() =>
    this.planAnswer.hasValue() ? this.planAnswer.value() : undefined,
  );
  readonly error = this.marketAnswer.error;
  readonly planError = this.planAnswer.error;

  /** The market a page is about, known from its first drawing on. */
  follow(slug: () => string): void {
    this.asked.set(slug);
  }

  again(): void {
    this.marketAnswer.reload();
    this.planAnswer.reload();
  }

  keepFresh(): () => void {
    const look = (): void => {
      if (this.document.visibilityState === 'visible') this.again();
    };
    clearInterval(this.timer);
    this.timer = setInterval(look, lookEvery);
    this.document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(this.timer);
      this.document.removeEventListener('visibilitychange', look);
    };
  }
}
