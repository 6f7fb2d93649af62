import { Component, computed, inject, input, output } from '@angular/core';
import { route, deskRoutes, type StormCall, type StormView } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { CallList, type PhoneCall } from '../../parts/call-list';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';

/** Who has no address is called; ticked when reached. A protected family is not printed. */
@Component({
  selector: 'dabei-storm-calls',
  imports: [CallList, ProblemLine, TPipe],
  template: `
    <section class="sheet stack-small" aria-labelledby="calls-title">
      <h2 id="calls-title">{{ 'market-storm.calls.title' | t: { count: left() } }}</h2>
      <dabei-problem-line [text]="acting.problem()" />
      <dabei-call-list
        [calls]="lines()"
        [busy]="acting.busy()"
        (ticked)="tick($event.call, $event.phoned)"
      />
    </section>
  `,
})
export class StormCalls {
  readonly slug = input.required<string>();
  readonly calls = input.required<readonly StormCall[]>();
  readonly changed = output<StormView>();

  private readonly api = inject(ApiCalls);
  private readonly words = inject(Words);
  private readonly toasts = inject(Toasts);
  protected readonly acting = attempt();
  protected readonly left = computed(
    () => this.calls().filter(({ phonedAt }) => phonedAt === null).length,
  );

  protected readonly lines = computed((): PhoneCall[] =>
    this.calls().map(({ name, numbers, ...call }) => ({
      ...call,
      name: name === '' ? this.words.t('market-storm.calls.nameless') : name,
      about:
        numbers.length === 0
          ? ''
          : this.words.t('market-storm.calls.numbers', { numbers: numbers.join(', ') }),
    })),
  );

  protected async tick(call: PhoneCall, reached: boolean): Promise<void> {
    const done = await this.acting.run(async () => {
      const path = route(deskRoutes.deskStormCall, { slug: this.slug(), id: call.id });
      this.changed.emit(await this.api.post<StormView>(path, { reached }));
    });
    if (done && reached)
      this.toasts.say(
        this.words.t('market-storm.calls.said', { name: call.name }),
        () => void this.tick(call, false),
      );
  }
}
