import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, deskRoutes, type MarketDrawView } from '@dabei/contracts';
import { hasSellerNumbers } from '@dabei/domain';
import { Icon } from '@dabei/web/ui';
import { dayText, lotName, momentText, townTime } from '@dabei/words';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { NumberDialog } from '../../draw/steps/number-dialog';
import { SealDialog } from '../../draw/steps/seal-dialog';
import { SealFacts } from '../../draw/steps/seal-facts';
import { AnswerState } from '../../parts/answer-state';
import { MarketHead } from '../market-head';

/** The draw of a market in two steps: seal the line, then the public number gives pitches or seller numbers. */
@Component({
  selector: 'dabei-market-draw-page',
  imports: [AnswerState, Icon, MarketHead, NumberDialog, RouterLink, SealDialog, SealFacts, TPipe],
  templateUrl: './market-draw-page.html',
})
export class MarketDrawPage {
  /** From the address. */
  readonly slug = input.required<string>();

  private readonly words = inject(Words);
  protected readonly sealing = signal(false);
  protected readonly entering = signal(false);
  protected readonly sealAddress = deskRoutes.deskMarketDrawSeal;
  protected readonly numberAddress = deskRoutes.deskMarketDrawNumber;
  protected readonly resource = httpResource<MarketDrawView>(() =>
    route(deskRoutes.deskMarketDraw, { slug: this.slug() }),
  );
  protected readonly draw = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  /** What can be done now: seal, enter the number, or wait for the day, or for codes that are still typed. */
  protected readonly next = computed(() => {
    const draw = this.draw();
    if (draw?.number !== null) return null;
    if (draw.market.allocation !== 'draw') return 'not-by-lot';
    if (draw.market.phase !== 'closed') return 'not-closed';
    if (draw.seal === null && draw.codesOpen.count > 0) return 'codes';
    if (draw.seal === null) return draw.waiting.bookings === 0 ? 'nobody' : 'seal';
    return townTime(new Date()).date < draw.seal.drawnOn ? 'wait' : 'number';
  });
  protected readonly seal = computed(() => {
    const seal = this.draw()?.seal;
    if (!seal) return null;
    return {
      ...seal,
      day: dayText(seal.drawnOn, this.words.language(), 'long'),
    };
  });
  protected readonly then = computed(() =>
    this.words.t('plan.desk.draw.then', this.draw()?.waiting ?? {}),
  );
  protected readonly tabsOf = computed(() => {
    const market = this.draw()?.market;
    return market && { kind: market.kind, allocation: market.allocation };
  });
  protected readonly kind = computed(() => {
    const kind = this.draw()?.market.kind;
    return kind !== undefined && hasSellerNumbers(kind) ? 'numbers' : 'pitches';
  });
  protected readonly pot = computed(() => ({ ...this.draw()?.waiting, kind: this.kind() }));
  protected readonly result = computed(() => {
    const lots = this.draw()?.lots ?? [];
    return {
      given: lots.filter(({ numbers }) => numbers.length > 0).length,
      waiting: lots.filter(({ waits }) => waits).length,
      kind: this.kind(),
    };
  });
  protected readonly codesUntil = computed(() => {
    const until = this.draw()?.codesOpen.until ?? null;
    return until === null ? '' : momentText(new Date(until), this.words.voice());
  });
  protected readonly publicPage = computed(
    () => `/${this.words.language()}/markt/${this.slug()}/auslosung`,
  );
  protected readonly nameOf = lotName;

  constructor() {
    inject(PageHead).set(this.words.t('plan.desk.draw.title'));
  }

  protected done(): void {
    this.sealing.set(false);
    this.entering.set(false);
    this.resource.reload();
  }
}
