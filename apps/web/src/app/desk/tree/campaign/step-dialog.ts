import { Component, computed, effect, inject, input, output } from '@angular/core';
import { deskRoutes, type TreeOverview, type TreeStep } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { Toasts } from '../../parts/toasts';

/** What a step of the campaign means, before it is taken. */
@Component({
  selector: 'dabei-step-dialog',
  imports: [AskDialog, TPipe],
  template: `
    @if (step(); as one) {
      <dabei-ask-dialog
        name="tree-step"
        [open]="true"
        [title]="'checking.step.' + one.move + '-' + one.to | t"
        [button]="'checking.step.' + one.move + '-' + one.to | t"
        [ready]="one.refused === null"
        [attempt]="moving"
        (closed)="closed.emit()"
        (agreed)="move(one)"
      >
        @if (one.refused === null) {
          <p>{{ 'checking.step.then-' + one.move + '-' + one.to | t: facts() }}</p>
        } @else if (one.refused === 'consent-missing') {
          <p>{{ 'problems.because.tree-consent-missing' | t }}</p>
        } @else if (one.refused === 'another-runs') {
          <p>{{ 'problems.because.tree-another-runs' | t }}</p>
        } @else if (one.refused === 'wishes-open') {
          <p>{{ 'checking.step.open' | t: facts() }}</p>
          @if (numbers(); as text) {
            <p class="small">{{ text }}</p>
          }
        }
      </dabei-ask-dialog>
    }
  `,
})
export class StepDialog {
  readonly step = input.required<TreeStep | null>();
  readonly tree = input.required<TreeOverview>();
  readonly closed = output();
  readonly moved = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly moving = attempt();

  protected readonly facts = computed(() => {
    const { entered, stock, open } = this.tree();
    return {
      toCheck: entered.toCheck,
      approved: entered.approved,
      draft: entered.draft,
      free: stock.counts.free,
      given: stock.counts.claimed + stock.counts.out,
      here: stock.counts.here,
      missing: stock.counts.missing,
      open: open.total,
    };
  });
  protected readonly numbers = computed(() =>
    this.tree()
      .open.numbers.map((number) => this.words.t('checking.wish.number', { number }))
      .join(', '),
  );

  constructor() {
    effect(() => {
      if (this.step()) this.moving.problem.set(null);
    });
  }

  protected async move({ move, to }: TreeStep): Promise<void> {
    const campaign = this.tree().campaign;
    if (campaign === null) return;
    const { slug, version } = campaign;
    const done = await this.moving.run(() =>
      this.calls.post(deskRoutes.deskTreePhase, { campaign: slug, version, move }),
    );
    if (!done) return;
    const phase = this.words.t(`checking.phase.${to}`);
    this.toasts.say(this.words.t('checking.step.said', { phase }));
    this.moved.emit();
  }
}
