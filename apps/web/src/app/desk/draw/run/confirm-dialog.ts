import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { route, deskRoutes, type DrawConsequence } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { Toasts } from '../../parts/toasts';

/** Makes a run real: first every number that follows from it, then a tick, then the button. */
@Component({
  selector: 'dabei-confirm-dialog',
  imports: [AnswerState, AskDialog, TPipe],
  template: `
    <dabei-ask-dialog
      name="confirm"
      [open]="open()"
      [title]="'draw.confirm.title' | t"
      [button]="'draw.confirm.now' | t"
      [ready]="sure() && !!consequence()"
      [attempt]="confirming"
      (closed)="closed.emit()"
      (agreed)="confirm()"
    >
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
    </dabei-ask-dialog>
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
    this.open() ? route(deskRoutes.deskDrawConsequence, { runId: this.runId() }) : undefined,
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

  protected async confirm(): Promise<void> {
    const consequence = this.consequence();
    if (!consequence || !this.sure()) return;
    const { places, waiting } = consequence;
    const done = await this.confirming.run(() =>
      this.calls.post(route(deskRoutes.deskDrawConfirm, { runId: this.runId() }), {
        places,
        waiting,
      }),
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
