import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { route, deskRoutes } from '@dabei/contracts';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AnswerState } from '../parts/answer-state';
import { ApiCalls } from '../parts/api-calls';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';
import { DrawData } from './draw-data';
import { HandList } from './parts/hand-list';
import { isDraw } from './parts/run-words';
import { RunCard } from './parts/run-card';
import { DrawSteps } from './steps/draw-steps';
import { NextPanel } from './steps/next-panel';
import { NumberDialog } from './steps/number-dialog';
import { RepeatDialog } from './steps/repeat-dialog';
import { SealDialog } from './steps/seal-dialog';
import { SealFacts } from './steps/seal-facts';

/** From the collected wishes to the answers, one step after the other; rehearsed as often as one likes. */
@Component({
  selector: 'dabei-draw-page',
  imports: [
    AnswerState,
    DrawSteps,
    HandList,
    NextPanel,
    NumberDialog,
    ProblemLine,
    RepeatDialog,
    RouterLink,
    RunCard,
    SealDialog,
    SealFacts,
    TPipe,
  ],
  styles: `
    .short {
      inline-size: auto;
      max-inline-size: 100%;
    }
  `,
  templateUrl: './draw-page.html',
})
export class DrawPage {
  /** From the address: the campaign. */
  readonly aktion = input<string>();

  protected readonly data = inject(DrawData);
  private readonly calls = inject(ApiCalls);
  private readonly router = inject(Router);

  protected readonly dialog = signal<'seal' | 'number' | 'repeat' | null>(null);
  protected readonly working = attempt();
  protected readonly query = computed(() => ({ aktion: this.data.view()?.campaign.slug }));

  constructor() {
    inject(PageHead).set(inject(Words).t('draw.title'));
    effect(() => {
      this.data.show(this.aktion());
    });
  }

  protected go(aktion: string): void {
    void this.router.navigate([], { queryParams: { aktion } });
  }

  protected changed(): void {
    this.dialog.set(null);
    this.data.reload();
  }

  /** A rehearsal at once; the draw itself a second time only with a reason. */
  protected async askForRun(): Promise<void> {
    const view = this.data.view();
    if (view === undefined) return;
    if (view.number !== null && view.runs.some(isDraw)) {
      this.dialog.set('repeat');
      return;
    }
    const campaign = view.campaign.slug;
    await this.working.run(() => this.calls.post(deskRoutes.deskDrawRuns, { campaign }));
    this.data.reload();
  }

  protected async stop(runId: string): Promise<void> {
    await this.working.run(() => this.calls.post(route(deskRoutes.deskDrawRunCancel, { runId })));
    this.data.reload();
  }
}
