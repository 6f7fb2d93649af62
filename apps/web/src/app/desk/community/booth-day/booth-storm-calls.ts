import { Component, computed, inject, input } from '@angular/core';
import { deskRoutes, route, type BoothStormCalls as Calls } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { lookAgain } from '../../markets/day/look-again';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { CallList, type PhoneCall } from '../../parts/call-list';
import { keptAnswer } from '../../parts/kept-answer';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';

/** The day is called off: who has no address is called, and ticked when reached. */
@Component({
  selector: 'dabei-booth-storm-calls',
  imports: [CallList, ProblemLine, TPipe],
  template: `
    @if (calls().length > 0) {
      <section class="sheet stack-small" aria-labelledby="booth-calls-title">
        <h2 id="booth-calls-title">{{ 'booth-day.calls.title' | t: { count: left() } }}</h2>
        <p>{{ 'booth-day.calls.lead' | t }}</p>
        <dabei-problem-line [text]="acting.problem()" />
        <dabei-call-list
          [calls]="lines()"
          [busy]="acting.busy()"
          (ticked)="tick($event.call, $event.phoned)"
        />
      </section>
    }
  `,
})
export class BoothStormCalls {
  readonly slug = input.required<string>();

  private readonly api = inject(ApiCalls);
  private readonly words = inject(Words);
  private readonly toasts = inject(Toasts);
  protected readonly acting = attempt();
  private readonly answer = keptAnswer<Calls>(() =>
    route(deskRoutes.deskBoothStormCalls, { slug: this.slug() }),
  );
  protected readonly calls = computed(() => this.answer.value()?.calls ?? []);
  protected readonly lines = computed((): PhoneCall[] =>
    this.calls().map(({ association, name, ...call }) => ({
      ...call,
      ...{ name: association, about: name, hidden: false },
    })),
  );
  protected readonly left = computed(
    () => this.calls().filter(({ phonedAt }) => phonedAt === null).length,
  );

  constructor() {
    lookAgain(() => this.answer.again());
  }

  protected async tick({ id, name }: PhoneCall, phoned: boolean): Promise<void> {
    const done = await this.acting.run(async () => {
      const path = route(deskRoutes.deskBoothStormTick, { slug: this.slug(), id });
      this.answer.set(await this.api.post<Calls>(path, { phoned }));
    });
    if (!done || !phoned) return;
    const call = this.lines().find((one) => one.id === id);
    this.toasts.say(
      this.words.t('booth-day.calls.said', { name }),
      call && (() => void this.tick(call, false)),
    );
  }
}
