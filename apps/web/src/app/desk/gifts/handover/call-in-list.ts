import { Component, computed, inject, input, output, signal } from '@angular/core';
import { route, deskRoutes, type HandoverPlan } from '@dabei/contracts';
import { listText, momentText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';

/** Families whose gifts are here and who have no time: nobody is forgotten behind a full plan. */
@Component({
  selector: 'dabei-call-in-list',
  imports: [ProblemLine, TPipe],
  styles: `
    li {
      padding-block: 0.4rem;
    }
    select {
      inline-size: min(100%, 20rem);
    }
  `,
  template: `
    @if (rows().length > 0) {
      <section class="sheet stack-small" aria-labelledby="call-in-title">
        <h2 id="call-in-title">{{ 'gifts.plan.calledIn' | t }}</h2>
        <p>{{ 'gifts.plan.calledInLead' | t: { count: rows().length } }}</p>
        @if (slots().length === 0) {
          <p class="soft">
            {{ (plan().slots.length === 0 ? 'gifts.plan.noSlots' : 'gifts.plan.noRoom') | t }}
          </p>
        } @else {
          <ul class="plain-list">
            @for (row of rows(); track row.id) {
              <li class="row">
                <strong>{{ row.list }}</strong>
                <select #slot [attr.aria-label]="'gifts.plan.callInFor' | t: { numbers: row.list }">
                  @for (one of slots(); track one.id) {
                    <option [value]="one.id">{{ one.time }}</option>
                  }
                </select>
                <button
                  type="button"
                  class="button button-small"
                  [disabled]="moving.busy()"
                  [attr.aria-label]="
                    ('gifts.plan.callIn' | t) +
                    ', ' +
                    ('gifts.plan.callInFor' | t: { numbers: row.list })
                  "
                  (click)="callIn(row.id, slot.value)"
                >
                  {{ 'gifts.plan.callIn' | t }}
                </button>
              </li>
            }
          </ul>
        }
        <dabei-problem-line [text]="moving.problem()" />
      </section>
    }
  `,
})
export class CallInList {
  readonly plan = input.required<HandoverPlan>();
  readonly changed = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly now = signal(Date.now()).asReadonly();
  protected readonly moving = attempt();
  /** Who was noted as not come gets a second date instead. */
  protected readonly rows = computed(() =>
    this.plan()
      .batches.filter(
        ({ slotId, collected, ready, uncollected }) =>
          slotId === null && !collected && ready > uncollected.length,
      )
      .map(({ id, numbers }) => ({
        id,
        list: listText(numbers.map(String), this.words.language()),
      })),
  );
  protected readonly slots = computed(() =>
    this.plan()
      .slots.filter(
        ({ taken, families, endsAt }) => taken < families && Date.parse(endsAt) > this.now(),
      )
      .map(({ id, startsAt }) => ({ id, time: momentText(startsAt, this.words.voice()) })),
  );

  protected async callIn(batchId: string, slotId: string): Promise<void> {
    const done = await this.moving.run(() =>
      this.calls.put(route(deskRoutes.handoverBatchSlot, { id: batchId }), { slotId }),
    );
    if (done) this.toasts.say(this.words.t('gifts.plan.saidCalledIn'));
    this.changed.emit();
  }
}
