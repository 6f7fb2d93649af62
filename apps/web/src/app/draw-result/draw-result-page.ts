import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, routes, type PublicDraw } from '@dabei/contracts';
import { dayText, momentText } from '@dabei/words';
import { PageHead } from '../shared/page-head';
import { ResponseStatus } from '../shared/response-status';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { DrawBars } from './draw-bars';
import { DrawCheck } from './draw-check';
import { DrawNumbers } from './draw-numbers';
import { DrawRules } from './draw-rules';

/** The draw as everybody may see it: its rules, before it the seal, after it the numbers and how to check them. */
@Component({
  selector: 'dabei-draw-result-page',
  imports: [DrawBars, DrawCheck, DrawNumbers, DrawRules, RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block-start: var(--gap-4);
    }
    h1 {
      overflow-wrap: anywhere;
    }
  `,
  templateUrl: './draw-result-page.html',
})
export class DrawResultPage {
  /** From the address. */
  readonly campaign = input.required<string>();

  private readonly words = inject(Words);
  protected readonly resource = httpResource<PublicDraw>(() =>
    route(routes.publicDraw, { campaign: this.campaign() }),
  );
  protected readonly draw = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  /** Nothing is sealed yet, or there is no such campaign. */
  protected readonly notYet = computed(
    () => (this.resource.error() as { status?: number } | undefined)?.status === 404,
  );
  protected readonly drawnOn = computed(() =>
    dayText(this.draw()?.drawnOn ?? '2000-01-01', this.words.language()),
  );
  protected readonly confirmed = computed(() => {
    const at = this.draw()?.confirmedAt;
    return at ? momentText(at, this.words.voice()) : '';
  });
  protected readonly programme = computed(
    () => `/${this.words.language()}/programm/${this.campaign()}`,
  );

  constructor() {
    const head = inject(PageHead);
    const status = inject(ResponseStatus);
    effect(() => {
      const draw = this.draw();
      if (!draw) return;
      head.set(
        this.words.t('draw.public.title', { title: draw.campaign.title }),
        this.words.t(`draw.public.lead-${draw.state}`),
      );
    });
    effect(() => {
      if (!this.resource.error()) return;
      head.set(this.words.t('draw.public.notYet'));
      status.set(this.notYet() ? 404 : 503);
    });
  }
}
