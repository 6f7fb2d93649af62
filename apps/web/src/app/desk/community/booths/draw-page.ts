import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, deskRoutes, routes, type BoothDrawView } from '@dabei/contracts';
import { dayText, lotName, momentText, townTime } from '@dabei/words';
import { lastAnswer } from '../../../shared/last-answer';
import { PageHead } from '../../../shared/page-head';
import { isGone } from '../../../shared/problem-text';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { NumberDialog } from '../../draw/steps/number-dialog';
import { SealDialog } from '../../draw/steps/seal-dialog';
import { SealFacts } from '../../draw/steps/seal-facts';
import { AnswerState } from '../../parts/answer-state';
import { CommunityHead } from '../community-head';
import { boothDrawStep } from './draw-step';
import { NoCall } from './no-call';

/** The draw of booths in two steps: seal the line, then the public number says who has a place and who waits. */
@Component({
  selector: 'dabei-booth-draw-page',
  imports: [
    AnswerState,
    CommunityHead,
    NoCall,
    NumberDialog,
    RouterLink,
    SealDialog,
    SealFacts,
    TPipe,
  ],
  templateUrl: './draw-page.html',
})
export class BoothDrawPage {
  /** From the address. */
  readonly slug = input.required<string>();

  private readonly words = inject(Words);
  protected readonly sealing = signal(false);
  protected readonly entering = signal(false);
  protected readonly resource = httpResource<BoothDrawView>(() =>
    route(deskRoutes.deskBoothDraw, { slug: this.slug() }),
  );
  protected readonly draw = lastAnswer(this.resource);
  protected readonly noCall = computed(() => isGone(this.resource.error()));
  protected readonly sealAddress = computed(() =>
    route(deskRoutes.deskBoothDraw, { slug: this.slug() }),
  );
  protected readonly numberAddress = computed(() =>
    route(deskRoutes.deskBoothDrawNumber, { slug: this.slug() }),
  );
  protected readonly file = computed(() => route(routes.publicBoothDraw, { slug: this.slug() }));
  protected readonly step = computed(() => {
    const draw = this.draw();
    return draw ? boothDrawStep(draw, Date.now(), townTime(new Date()).date) : null;
  });
  /** What the sentence of the step is filled with. */
  protected readonly facts = computed(() => {
    const draw = this.draw();
    const closesAt = draw?.call?.closesAt;
    return {
      until: closesAt ? momentText(closesAt, this.words.voice()) : '',
      day: draw?.seal ? dayText(draw.seal.drawnOn, this.words.language(), 'long') : '',
      count: draw?.unchecked ?? 0,
    };
  });
  protected readonly then = computed(() =>
    this.words.t('booths-desk.draw.then', { ...this.draw()?.inDraw }),
  );
  protected readonly result = computed(() => {
    const answers = (this.draw()?.lots ?? []).map(({ answer }) => answer);
    return {
      given: answers.filter((one) => one !== null && one !== 'waiting').length,
      waiting: answers.filter((one) => one === 'waiting').length,
    };
  });
  protected readonly nameOf = lotName;

  constructor() {
    inject(PageHead).set(this.words.t('booths-desk.draw.title'));
  }

  protected done(): void {
    this.sealing.set(false);
    this.entering.set(false);
    this.resource.reload();
  }
}
