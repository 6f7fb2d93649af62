import { Component, effect, inject, input, output } from '@angular/core';
import { route, deskRoutes, type MarketOverview, type MarketStep } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { Toasts } from '../../parts/toasts';

/** What a step of the market means, before it is taken. */
@Component({
  selector: 'dabei-market-step-dialog',
  imports: [AskDialog, TPipe],
  template: `
    @if (step(); as one) {
      <dabei-ask-dialog
        name="market-step"
        [open]="true"
        [title]="'plan.desk.step.' + one.move + '-' + one.to | t"
        [button]="'plan.desk.step.' + one.move + '-' + one.to | t"
        [ready]="one.refused === null"
        [attempt]="moving"
        (closed)="closed.emit()"
        (agreed)="move(one)"
      >
        @if (one.refused === null) {
          <p>{{ 'plan.desk.step.then-' + one.move + '-' + one.to | t: overview().counts }}</p>
        } @else {
          <p>{{ 'problems.because.market-' + one.refused | t }}</p>
        }
      </dabei-ask-dialog>
    }
  `,
})
export class MarketStepDialog {
  readonly step = input.required<MarketStep | null>();
  readonly overview = input.required<MarketOverview>();
  readonly closed = output();
  readonly moved = output<MarketOverview>();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly moving = attempt();

  constructor() {
    effect(() => {
      if (this.step()) this.moving.problem.set(null);
    });
  }

  protected async move({ move, to }: MarketStep): Promise<void> {
    const { slug, version } = this.overview().market;
    await this.moving.run(async () => {
      const path = route(deskRoutes.deskMarketPhase, { slug });
      const overview = await this.calls.post<MarketOverview>(path, { version, move });
      this.toasts.say(
        this.words.t('plan.desk.step.said', { phase: this.words.t(`plan.desk.phase.${to}`) }),
      );
      this.moved.emit(overview);
    });
  }
}
