import { Component, computed, inject, input, output, signal } from '@angular/core';
import { deskRoutes, type HandoverPlan } from '@dabei/contracts';
import { listText, momentText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { ReassignDialog } from '../parts/reassign-dialog';

/** Who did not come: a second date, or the gift goes to another child. */
@Component({
  selector: 'dabei-missed-list',
  imports: [ProblemLine, ReassignDialog, TPipe],
  styles: `
    li {
      padding-block: 0.4rem;
    }
    select {
      inline-size: min(100%, 20rem);
    }
  `,
  template: `
    @if (plan().notCome > 0 || plan().bodies.notCome || rows().length > 0) {
      <section class="sheet stack" aria-labelledby="missed-title">
        <h2 id="missed-title">{{ 'gifts.plan.missed' | t }}</h2>
        @if (plan().notCome > 0 || plan().bodies.notCome) {
          <div class="row">
            @if (plan().notCome > 0) {
              <span>{{ 'gifts.plan.notCome' | t: { count: plan().notCome } }}</span>
            }
            @if (plan().bodies.notCome) {
              <span>{{ 'gifts.plan.bodiesNotCome' | t }}</span>
            }
            <button
              type="button"
              class="button button-small"
              [disabled]="busy() || !plan().open"
              (click)="noted.emit()"
            >
              {{ 'gifts.plan.noteMissed' | t }}
            </button>
          </div>
        }
        <dabei-problem-line [text]="dating.problem()" />
        <ul class="plain-list">
          @for (row of rows(); track row.id) {
            <li class="row">
              <strong>{{ row.list }}</strong>
              @if (row.ofBodies) {
                <span class="small soft">{{ 'gifts.plan.ofBodies' | t }}</span>
              }
              <select
                #slot
                [attr.aria-label]="'gifts.plan.secondFor' | t: { numbers: row.list }"
                (change)="chosen.set({ batchId: row.id, slotId: slot.value })"
              >
                <option value="">–</option>
                @for (one of slots(); track one.id) {
                  <option [value]="one.id">{{ one.time }}</option>
                }
              </select>
              <button
                type="button"
                class="button button-small"
                [disabled]="dating.busy() || chosen()?.batchId !== row.id || !chosen()?.slotId"
                (click)="second()"
              >
                {{ 'gifts.plan.giveSecond' | t }}
              </button>
              @for (one of row.uncollected; track one.wishId) {
                <button
                  type="button"
                  class="button button-small button-quiet"
                  (click)="away.set(one)"
                >
                  {{ 'gifts.plan.reassignOne' | t: { number: one.number } }}
                </button>
              }
            </li>
          }
        </ul>
        <dabei-reassign-dialog [gift]="away()" (closed)="away.set(null)" (done)="given()" />
      </section>
    }
  `,
})
export class MissedList {
  readonly plan = input.required<HandoverPlan>();
  readonly busy = input(false);
  readonly noted = output();
  readonly changed = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly dating = attempt();
  protected readonly chosen = signal<{ batchId: string; slotId: string } | null>(null);
  protected readonly away = signal<{ wishId: string; number: number } | null>(null);
  protected readonly rows = computed(() => {
    const { batches, bodies } = this.plan();
    // all bodies at once: the server gives them the second date together
    const theirs = bodies.batches.slice(0, 1).map(({ id }) => ({
      id,
      uncollected: bodies.uncollected,
      ofBodies: true,
    }));
    const families = batches.map(({ id, uncollected }) => ({ id, uncollected, ofBodies: false }));
    return [...families, ...theirs]
      .filter(({ uncollected }) => uncollected.length > 0)
      .map((row) => ({
        ...row,
        list: listText(
          row.uncollected.map(({ number }) => String(number)),
          this.words.language(),
        ),
      }));
  });
  protected readonly slots = computed(() =>
    this.plan()
      .slots.filter(({ taken, families }) => taken < families)
      .map(({ id, startsAt }) => ({ id, time: momentText(startsAt, this.words.voice()) })),
  );

  protected async second(): Promise<void> {
    const chosen = this.chosen();
    if (chosen === null) return;
    const { batchId, slotId } = chosen;
    const done = await this.dating.run(() =>
      this.calls.post(deskRoutes.handoverSecondDate, { batchIds: [batchId], slotId }),
    );
    if (!done) return;
    this.chosen.set(null);
    this.toasts.say(this.words.t('gifts.plan.saidSecond'));
    this.changed.emit();
  }

  protected given(): void {
    this.away.set(null);
    this.changed.emit();
  }
}
