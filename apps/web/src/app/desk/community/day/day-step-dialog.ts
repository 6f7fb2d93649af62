import { Component, effect, inject, input, output } from '@angular/core';
import {
  route,
  deskRoutes,
  type CommunityDayOverview,
  type CommunityDayStep,
} from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { Toasts } from '../../parts/toasts';

/** What a step of the day means, before it is taken. */
@Component({
  selector: 'dabei-community-step-dialog',
  imports: [AskDialog, TPipe],
  template: `
    @if (step(); as one) {
      <dabei-ask-dialog
        name="community-step"
        [open]="true"
        [title]="'community-desk.step.' + one.move + '-' + one.to | t"
        [button]="'community-desk.step.' + one.move + '-' + one.to | t"
        [ready]="one.refused === null"
        [attempt]="moving"
        (closed)="closed.emit()"
        (agreed)="move(one)"
      >
        @if (one.refused === null) {
          <p>{{ 'community-desk.step.then-' + one.move + '-' + one.to | t: overview().counts }}</p>
        } @else {
          <p>{{ 'problems.because.community-day-' + one.refused | t }}</p>
        }
      </dabei-ask-dialog>
    }
  `,
})
export class CommunityStepDialog {
  readonly step = input.required<CommunityDayStep | null>();
  readonly overview = input.required<CommunityDayOverview>();
  readonly closed = output();
  readonly moved = output<CommunityDayOverview>();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly moving = attempt();

  constructor() {
    effect(() => {
      if (this.step()) this.moving.problem.set(null);
    });
  }

  protected async move({ move, to }: CommunityDayStep): Promise<void> {
    const { slug, version } = this.overview().day;
    await this.moving.run(async () => {
      const path = route(deskRoutes.deskCommunityDayPhase, { slug });
      const overview = await this.calls.post<CommunityDayOverview>(path, { version, move });
      const phase = this.words.t(`community-desk.phase.${to}`);
      this.toasts.say(this.words.t('community-desk.step.said', { phase }));
      this.moved.emit(overview);
    });
  }
}
