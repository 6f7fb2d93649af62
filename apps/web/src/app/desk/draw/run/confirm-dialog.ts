import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { route, routes, type DrawConsequence } from '@dabei/contracts';
import { DialogPanel } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';

/** Makes a run real: first every number that follows from it, then a tick, then the button. */
@Component({
  selector: 'dabei-confirm-dialog',
  imports: [AnswerState, DialogPanel, ProblemLine, TPipe],
  template: `
    <dabei-dialog labelledBy="confirm-title" [open]="open()" (closed)="closed.emit()">
      <form class="stack" novalidate (submit)="confirm($event)">
        <h2 id="confirm-title">{{ 'draw.confirm.title' | t }}</h2>
        <dabei-answer-state
          [loading]="resource.isLoading() && !consequence()"
          [error]="resource.error()"
          (again)="resource.reload()"
        />
        @if (consequence(); as it) {
          <div class="stack-small" role="status">
            <p class="strong">{{ 'draw.confirm.places' | t: it }}</p>
            <p class="strong">{{ 'draw.confirm.told' | t: it }}</p>
            @if (it.leftOut > 0) {
              <p>{{ 'draw.confirm.leftOut' | t: it }}</p>
            }
            <p>{{ 'draw.confirm.forGood' | t }}</p>
          </div>
          <label class="choice">
            <input #tick type="checkbox" [checked]="sure()" (change)="sure.set(tick.checked)" />
            <span>{{ 'draw.confirm.sure' | t }}</span>
          </label>
        }
        <dabei-problem-line [text]="confirming.problem()" />
        <div class="row">
          <button
            type="submit"
            class="button button-primary"
            [disabled]="confirming.busy() || !sure() || !consequence()"
          >
            {{ 'draw.confirm.now' | t }}
          </button>
          <button type="button" class="button button-quiet" (click)="closed.emit()">
            {{ 'desk.cancel' | t }}
          </button>
        </div>
      </form>
    </dabei-dialog>
  `,
})
export class ConfirmDialog {
  readonly runId = input.required<string>();
  readonly open = input(false);
  readonly closed = output();
  readonly confirmed = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly sure = signal(false);
  protected readonly confirming = attempt();
  protected readonly resource = httpResource<DrawConsequence>(() =>
    this.open() ? route(routes.deskDrawConsequence, { runId: this.runId() }) : undefined,
  );
  protected readonly consequence = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );

  constructor() {
    effect(() => {
      if (!this.open()) return;
      this.sure.set(false);
      this.confirming.problem.set(null);
    });
  }

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    const consequence = this.consequence();
    if (!consequence || !this.sure()) return;
    const { places, waiting } = consequence;
    const done = await this.confirming.run(() =>
      this.calls.post(route(routes.deskDrawConfirm, { runId: this.runId() }), { places, waiting }),
    );
    if (!done) {
      // what is shown must be what would happen now
      this.sure.set(false);
      this.resource.reload();
      return;
    }
    this.toasts.say(this.words.t('draw.confirm.said'));
    this.confirmed.emit();
  }
}
